package gangju.server.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import gangju.server.indicators.status.DueStandings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at every page on figures and targets, wide and narrow, in both languages, into {@code gangju.pictures}. */
@ExampleServer
@EnabledIfSystemProperty(named = "gangju.pictures", matches = ".+")
class MonitoringPicturesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DueStandings standings;

    @Autowired
    private ExampleServer.Account account;

    @Test
    void takesThePictures() {
        new TestingFigures(database).fill();
        standings.all("link");
        var folder = Path.of(System.getProperty("gangju.pictures"));
        var server = "http://127.0.0.1:" + port;
        var said = new ArrayList<String>();
        try (var browser = TestingBrowser.open()) {
            for (var width : List.of(1440, 390)) {
                try (var window = browser.window(width, true)) {
                    var page = window.newPage();
                    page.onConsoleMessage(message -> said.add(message.type() + " " + message.text()));
                    account.signIn(page, server);
                    for (var language : List.of("zh", "en")) {
                        page.navigate(server + "/?lang=" + (language.equals("en") ? "en" : "zh-CN"));
                        new MonitoringAddresses(database)
                                .named()
                                .entrySet()
                                .forEach(one -> take(
                                        page,
                                        server,
                                        one,
                                        folder.resolve(one.getKey() + "-" + width + "-" + language + ".png")));
                    }
                }
            }
        }
        print(server, folder);
        said.stream().distinct().forEach(System.out::println);
    }

    /** As a sheet of A4 shows them. */
    private void print(String server, Path folder) {
        var addresses = new MonitoringAddresses(database).named();
        try (var browser = TestingBrowser.open();
                var window = browser.window(794, true)) {
            var page = window.newPage();
            account.signIn(page, server);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            for (var language : List.of("zh-CN", "en")) {
                page.navigate(server + "/?lang=" + language);
                for (var name : List.of("indicator", "standing", "tolerances")) {
                    page.navigate(server + addresses.get(name));
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    page.screenshot(new ScreenshotOptions()
                            .setPath(folder.resolve("print-" + name + "-" + language + ".png"))
                            .setFullPage(true));
                }
            }
        }
    }

    private static void take(Page page, String server, Map.Entry<String, String> one, Path file) {
        page.navigate(server + one.getValue());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}

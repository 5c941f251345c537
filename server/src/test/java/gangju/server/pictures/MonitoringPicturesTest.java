package gangju.server.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
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
        said.stream().distinct().forEach(System.out::println);
    }

    private static void take(Page page, String server, Map.Entry<String, String> one, Path file) {
        page.navigate(server + one.getValue());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }
}

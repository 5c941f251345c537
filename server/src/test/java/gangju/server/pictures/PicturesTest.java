package gangju.server.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import gangju.reader.ReadingException;
import gangju.server.plans.intake.PlanIntake;
import gangju.server.plans.intake.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the pictures of the documentation; the system property {@code gangju.pictures} names the folder for them. */
@ExampleServer
@EnabledIfSystemProperty(named = "gangju.pictures", matches = ".+")
class PicturesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ExampleServer.Account account;

    @Autowired
    private PlanIntake intake;

    @Test
    void takesThePictures() throws IOException, ReadingException {
        var draft = draft();
        var folder = Path.of(System.getProperty("gangju.pictures"));
        var every = Boolean.getBoolean("gangju.pictures.every");
        try (var browser = TestingBrowser.open()) {
            for (var width : every ? new int[] {1440, 390} : new int[] {1440}) {
                try (var window = browser.window(width, true)) {
                    var page = window.newPage();
                    account.signIn(page, server());
                    for (var language : new String[] {"zh", "en"}) {
                        page.navigate(server() + "/?lang=" + (language.equals("en") ? "en" : "zh-CN"));
                        var suffix = (width == 1440 ? "" : "-" + width) + "-" + language + ".png";
                        if (every) {
                            paper(
                                    page,
                                    new ExampleAddresses(database).plan() + "/print",
                                    folder.resolve("paper" + suffix));
                            page.setViewportSize(width, 900);
                        }
                        pages(every, draft)
                                .forEach((name, address) -> take(page, address, folder.resolve(name + suffix), every));
                    }
                }
            }
        }
    }

    /** Another copy of the example, as it waits for its review. */
    private long draft() throws IOException, ReadingException {
        var example = Files.readString(Path.of("../examples/lanjiang-innovation-plan.txt"));
        var file = UploadedFile.of("lanjiang-plan.txt", (example + "\n").getBytes(StandardCharsets.UTF_8));
        return intake.addPlan(file, intake.read(file), "planner");
    }

    private void take(Page page, String address, Path file, boolean whole) {
        page.navigate(server() + address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var options = new ScreenshotOptions().setPath(file).setFullPage(whole);
        if (!whole && !address.endsWith("/review")) {
            options.setFullPage(true).setClip(0, 0, 1440, 1200);
        }
        page.screenshot(options);
    }

    /** As a browser lays it out for A4. */
    private void paper(Page page, String address, Path file) {
        page.setViewportSize(673, 952);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        take(page, address, file, true);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private Map<String, String> pages(boolean every, long draft) {
        var addresses = new ExampleAddresses(database);
        var pages = new LinkedHashMap<String, String>();
        pages.put("plan", addresses.plan());
        pages.put("progress", addresses.plan() + "/standing");
        pages.put("indicator", "/indicators/LJ_HITECH_FIRMS");
        pages.put("review", "/plans/" + draft + "/review");
        if (every) {
            pages.put("text", addresses.chapter());
            pages.put("item", addresses.item("task"));
            pages.put("search", "/search?q=人才");
            pages.put("home", "/");
            pages.put("plans", "/plans");
            for (var name : new String[] {"outline", "targets", "tasks", "projects", "bodies", "numbers", "print"}) {
                pages.put(name, addresses.plan() + "/" + name);
            }
            pages.put("missing", "/plans/999999");
        }
        return pages;
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }
}

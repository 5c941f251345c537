package gangju.server.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's Chromium. */
final class TestingBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private TestingBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestingBrowser open() {
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
        return new TestingBrowser(playwright, chromium);
    }

    /** A window of its own, with its own cookies. */
    BrowserContext window(int width, boolean withScript) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(width, width < 800 ? 844 : 900)
                .setJavaScriptEnabled(withScript));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

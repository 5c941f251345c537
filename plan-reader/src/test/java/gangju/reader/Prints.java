package gangju.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Prints paragraphs to PDF with the browser of the machine, as an office would. */
public final class Prints {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path FONT = Path.of("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");

    private Prints() {}

    /** How pages are laid out. */
    public enum Layout {
        PLAIN("@page { size: A4; margin: 25mm }", "font: 12pt/1.6 'Noto Serif CJK SC'"),
        OFFICIAL(
                "@page { size: A4; margin: 37mm 26mm 35mm 28mm; @top-right { content: '规划文本'; font-size: 9pt }"
                        + " @bottom-center { content: '— ' counter(page) ' —'; font-size: 14pt } }",
                "font: 16pt/29pt 'Noto Serif CJK SC'"),
        TWO_COLUMNS(
                "@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) } }",
                "font: 10pt/1.5 'Noto Serif CJK SC'; column-count: 2; column-gap: 24pt");

        private final String page;
        private final String body;

        Layout(String page, String body) {
            this.page = page;
            this.body = body;
        }
    }

    /** Empty, and said so, where the machine has no browser or no Chinese font. */
    public static Optional<byte[]> of(List<String> paragraphs, Layout layout, Path folder)
            throws IOException, InterruptedException {
        var browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        if (browser.isEmpty() || !Files.exists(FONT)) {
            System.out.println("not checked: printed PDF " + layout + ", no browser or no Noto Serif CJK here");
            return Optional.empty();
        }
        var page = folder.resolve("print.html");
        var pdf = folder.resolve("print.pdf");
        Files.writeString(page, html(paragraphs, layout));
        var process = new ProcessBuilder(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("print.log").toFile())
                .start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (!Files.exists(pdf)) {
            throw new IOException(Files.readString(folder.resolve("print.log"), StandardCharsets.UTF_8));
        }
        return Optional.of(Files.readAllBytes(pdf));
    }

    private static String html(List<String> paragraphs, Layout layout) {
        var body = paragraphs.stream()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line.strip().replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "<!DOCTYPE html><html lang='zh'><head><meta charset='utf-8'><style>%s body { %s } p { margin: 0; text-indent: 2em; text-align: justify }</style></head><body>%s</body></html>",
                layout.page,
                layout.body,
                body);
    }
}

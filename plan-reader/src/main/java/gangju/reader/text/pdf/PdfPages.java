package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Ink;
import gangju.reader.text.paged.Page;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF and gives its pages one after the other. */
public final class PdfPages {
    private final String name;
    private final Budget budget;

    private PdfPages(String name, Budget budget) {
        this.name = name;
        this.budget = budget;
    }

    /** @throws ReadingException for a file that is damaged, locked or beyond bounds */
    public static void read(byte[] file, String name, Budget budget, Consumer<Page> pages) throws ReadingException {
        new PdfPages(name, budget).read(file, pages);
    }

    private void read(byte[] file, Consumer<Page> pages) throws ReadingException {
        PackedObjects.check(file, budget);
        Quiet.library();
        try (var document = Loader.loadPDF(file)) {
            NamedFonts.during(() -> read(document, pages));
        } catch (InvalidPasswordException e) {
            throw locked();
        } catch (Stopped e) {
            throw e.reason();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library meets hostile structure with exceptions of any kind
            throw damaged();
        }
    }

    private void read(PDDocument document, Consumer<Page> pages) throws IOException {
        var streams = new Streams(budget);
        var shared = new PageContent.Shared(budget, streams, new Fonts(streams, budget), new IdentityHashMap<>());
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
        try {
            for (var page : document.getPages()) {
                if (seen.add(page.getCOSObject())) {
                    budget.page(seen.size());
                    var sheet = Sheet.of(page);
                    var ink = new Ink(seen.size(), sheet.width(), sheet.height(), budget);
                    PageContent.read(shared, sheet, ink);
                    pages.accept(ink.page());
                }
            }
            if (seen.isEmpty()) {
                throw damaged();
            }
        } catch (ReadingException e) {
            throw new Stopped(e);
        }
    }

    private ReadingException locked() {
        return new ReadingException(
                Code.ENCRYPTED, "文件“%s”是设了打开密码的 PDF，不能读取。请用 PDF 阅读器输入密码打开，另存为不带密码的 PDF，再上传。".formatted(name));
    }

    private ReadingException damaged() {
        return new ReadingException(
                Code.DAMAGED_FILE, "文件“%s”是损坏的 PDF，不能读取。请用 PDF 阅读器打开检查，重新导出或打印为 PDF，再上传。".formatted(name));
    }
}

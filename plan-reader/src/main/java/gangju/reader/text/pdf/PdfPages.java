package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Ink;
import gangju.reader.text.paged.PagedText;
import java.io.IOException;
import java.util.IdentityHashMap;
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
    public static void read(byte[] file, String name, Budget budget, PagedText pages) throws ReadingException {
        new PdfPages(name, budget).read(file, pages);
    }

    private void read(byte[] file, PagedText pages) throws ReadingException {
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

    private void read(PDDocument document, PagedText pages) throws IOException {
        var numbers = new IdentityHashMap<COSDictionary, Integer>();
        int cut = 0;
        try {
            var shared = shared(document);
            for (var page : document.getPages()) {
                if (numbers.putIfAbsent(page.getCOSObject(), numbers.size() + 1) == null) {
                    budget.page(numbers.size());
                    var sheet = Sheet.of(page);
                    var ink = new Ink(numbers.size(), sheet.width(), sheet.height(), budget);
                    cut += isWhole(shared, sheet, ink) ? 0 : 1;
                    pages.add(ink.page());
                }
            }
            if (cut == numbers.size()) {
                throw damaged();
            }
            pages.bookmarks(Bookmarks.of(document, numbers));
        } catch (ReadingException e) {
            throw new Stopped(e);
        }
    }

    private PageContent.Shared shared(PDDocument document) throws ReadingException {
        var streams = new Streams(budget);
        return new PageContent.Shared(
                budget, streams, new Fonts(streams, budget), Structure.of(document, budget), new IdentityHashMap<>());
    }

    /** Reads a page; where the library gives up, what it had shown before is kept. */
    private static boolean isWhole(PageContent.Shared shared, Sheet sheet, Ink ink)
            throws ReadingException, IOException {
        try {
            PageContent.read(shared, sheet, ink);
            return true;
        } catch (Stopped e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // other pages may be sound; the reader is told of this one
            ink.cut();
            return false;
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

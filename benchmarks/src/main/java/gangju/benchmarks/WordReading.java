package gangju.benchmarks;

import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import gangju.reader.source.SourceReader;
import gangju.reader.text.docx.DocxText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** DOCX by pages: lines and whole reading against POI's own text, in CPU time, and the least heap. */
public final class WordReading {
    private static final int[] PAGES = {10, 50, 100, 500};
    /** Of Chinese characters, as an office sets them. */
    private static final int PAGE = 34 * 36;

    private static final int TABLE_EVERY = 10;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WordReading() {}

    public static void main(String[] arguments) throws ReadingException, IOException, InterruptedException {
        new WordReading().print();
    }

    private void print() throws ReadingException, IOException, InterruptedException {
        line("| pages | kB | library's text, ms | lines and tables, ms | ratio | whole reading, ms | least heap, MB |");
        line("|---:|---:|---:|---:|---:|---:|---:|");
        for (int warm = 0; warm < 10; warm++) {
            lines(write(20));
            extracted(write(20));
        }
        for (int pages : PAGES) {
            var file = write(pages);
            double library = ReadingCost.median(() -> extracted(file));
            double own = ReadingCost.median(() -> lines(file));
            double whole = ReadingCost.median(() -> new PlanReader().read(file, "plan.docx"));
            line(
                    "| %d | %d | %.0f | %.0f | %.2f | %.0f | %d |",
                    pages,
                    file.length / 1024,
                    library,
                    own,
                    own / library,
                    whole,
                    ReadingCost.leastHeap(file, "plan.docx"));
        }
    }

    private static void lines(byte[] file) throws ReadingException {
        DocxText.read(SourceReader.read(file, "plan.docx"), () -> true);
    }

    private static void extracted(byte[] file) throws IOException {
        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            text.getText();
        }
    }

    /** The example plan over and over, its headings numbered by Word, each tenth page with a table and a footnote. */
    private static byte[] write(int pages) throws IOException {
        var text = Files.readString(Path.of("examples", "lanjiang-innovation-plan.txt"))
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        try (var document = new XWPFDocument()) {
            var numbering = numbering(document);
            int characters = 0;
            int tables = 0;
            for (int i = 0; characters < pages * PAGE; i++) {
                var words = text.get(i % text.size());
                characters += words.length();
                var paragraph = document.createParagraph();
                set(paragraph, words, numbering);
                if (characters > (tables + 1) * TABLE_EVERY * PAGE) {
                    note(document, paragraph);
                    table(document, text.subList(0, Math.min(text.size(), 40)));
                    tables++;
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** In three runs, as Word leaves them. */
    private static void set(XWPFParagraph paragraph, String words, BigInteger numbering) {
        boolean heading = words.length() < 20;
        if (heading) {
            paragraph.setNumID(numbering);
        }
        int third = words.length() / 3;
        for (var part :
                List.of(words.substring(0, third), words.substring(third, 2 * third), words.substring(2 * third))) {
            var run = paragraph.createRun();
            run.setFontFamily(heading ? "黑体" : "仿宋");
            run.setFontSize(16);
            run.setText(part);
        }
    }

    private static BigInteger numbering(XWPFDocument document) {
        var list = CTAbstractNum.Factory.newInstance();
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("%1、");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
    }

    private static void note(XWPFDocument document, XWPFParagraph paragraph) {
        var note = document.createFootnote();
        note.createParagraph().createRun().setText("数据来自统计公报。");
        paragraph.addFootnoteReference(note);
    }

    private static void table(XWPFDocument document, List<String> lines) {
        var table = document.createTable(lines.size() / 2, 2);
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            table.getRow(i / 2).getCell(0).setText(lines.get(i));
            table.getRow(i / 2).getCell(1).setText(lines.get(i + 1));
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}

package gangju.reader.text.docx;

import static gangju.reader.text.docx.TestingDocx.p;
import static gangju.reader.text.docx.TestingDocx.r;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gangju.model.Reading;
import gangju.reader.PlanReader;
import gangju.reader.ReadingException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/** Damaged archives and damaged XML: always a sound reading, or a refusal that says why. */
class DocxFuzzTest {
    private static final List<String> SPLICES = List.of(
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "<w:tc><w:tcPr><w:gridSpan w:val=\"-9\"/><w:vMerge/></w:tcPr>",
            "</w:tc>",
            "<w:p>",
            "</w:p>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
            "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            "<w:ins>",
            "</w:del>",
            "<w:txbxContent>",
            "<w:pPr><w:numPr><w:ilvl w:val=\"3\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>",
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
            "&#0;",
            "&x;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<!DOCTYPE a>",
            "\uD800",
            "\0",
            "<w:br/><w:tab/>",
            "第一章 ");
    private static final String BODY = p("白鹭市水网建设规划")
            + p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", r("总体要求"))
            + p("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", r("<w:b/>", "主要目标"))
            + "<w:p>" + r("到2030年，供水能力达到5.2亿立方米，") + "<w:ins>" + r("漏损率降到8%以下") + "</w:ins>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("。") + "</w:p>"
            + "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("指标") + "</w:tc><w:tc>"
            + p("2030年")
            + "</w:tc></w:tr><w:tr><w:tc>" + p("再生水利用率") + "</w:tc><w:tc>" + p("30%") + "</w:tc></w:tr></w:tbl>";
    private static final String NOTES = "<w:footnote w:id=\"2\">" + p("按2020年口径。") + "</w:footnote>";
    private static final String LISTS = NumberingTest.chapters() + NumberingTest.num(1, "");

    @RepeatedTest(150)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsWithAReadingOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var document = random.nextInt(3) == 0 ? damagedArchive(random) : damagedXml(random);
        try {
            assertSound(new PlanReader().read(document, "变异.docx"));
        } catch (ReadingException e) {
            assertThat(e.getMessage()).contains("变异.docx");
        }
    }

    private static byte[] damagedArchive(Random random) {
        var bytes = document(BODY, NOTES, LISTS);
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(4, bytes.length));
        }
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            bytes[random.nextInt(4, bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] damagedXml(Random random) {
        var body = BODY;
        var notes = NOTES;
        var lists = LISTS;
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> notes = mutate(notes, random);
                case 1 -> lists = mutate(lists, random);
                default -> body = mutate(body, random);
            }
        }
        return document(body, notes, lists);
    }

    private static String mutate(String xml, Random random) {
        int at = random.nextInt(xml.length());
        int to = Math.min(xml.length(), at + random.nextInt(1, 60));
        return switch (random.nextInt(4)) {
            case 0 -> xml.substring(0, at) + xml.substring(to);
            case 1 -> xml.substring(0, to) + xml.substring(at);
            case 2 -> {
                int end = xml.indexOf('>', at) + 1;
                int tag = xml.indexOf('<', at);
                yield tag < 0 || end <= tag ? xml : xml.substring(0, tag) + xml.substring(end);
            }
            default ->
                xml.substring(0, at)
                        + SPLICES.get(random.nextInt(SPLICES.size())).repeat(random.nextInt(1, 20))
                        + xml.substring(at);
        };
    }

    private static byte[] document(String body, String notes, String lists) {
        return TestingDocx.of(body).footnotes(notes).numbering(lists).bytes();
    }

    private static void assertSound(Reading reading) {
        int length = reading.text().length();
        assertThat(reading.text().getBytes(UTF_8)).isNotEmpty();
        assertThat(reading.outline()).allMatch(node -> node.span().end() <= length);
        assertThat(reading.targets())
                .allMatch(target -> target.span().of(reading.text()).equals(target.quote()));
        for (var table : reading.tables()) {
            assertThat(table.rows().stream().flatMap(row -> row.cells().stream()))
                    .allMatch(cell -> cell.span().end() <= length
                            && cell.column() + cell.colspan() <= table.columns()
                            && cell.rowspan() >= 1);
        }
    }
}

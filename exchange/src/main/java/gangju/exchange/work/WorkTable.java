package gangju.exchange.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A division of work: 序号 | 重点任务 | 具体举措 | 牵头单位 | 配合单位 | 完成时限 | 依据, on A4 pages on their side.
 *
 * @param note under the title, such as (征求意见稿)
 * @param heads seven, in the language of the reader
 */
public record WorkTable(String title, String note, List<String> heads, List<Line> lines) {

    /** Of the columns, in hundredths of the page's breadth. */
    static final int[] WIDTHS = {5, 17, 27, 12, 14, 9, 16};

    public WorkTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        if (heads.size() != WIDTHS.length) {
            throw new IllegalArgumentException("not seven heads: " + heads);
        }
    }

    /**
     * A task or target.
     *
     * @param measures a line each
     * @param due as written
     * @param basis the sentence that it rests on
     */
    public record Line(
            int number, String task, String measures, String lead, String support, String due, String basis) {
        List<String> cells() {
            return Stream.of(String.valueOf(number), task, measures, lead, support, due, basis)
                    .toList();
        }
    }

    /** A DOCX. */
    public void writeWord(OutputStream output) throws IOException {
        try (var document = new WordWorkTable(this).document()) {
            document.write(output);
        }
    }

    /** An XLSX. */
    public void writeExcel(OutputStream output) throws IOException {
        try (var workbook = new ExcelWorkTable(this).workbook()) {
            workbook.write(output);
        }
    }
}

package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What holds for the whole document while it is read.
 *
 * @param footnotes ids in the order of their marks
 */
record Context(
        String file,
        Styles styles,
        Numbering numbering,
        Relations relations,
        Fields fields,
        Changes changes,
        Set<String> footnotes,
        Set<String> endnotes,
        Budget budget) {

    static Context of(Budget budget, Styles styles, Numbering numbering, Relations relations) {
        return new Context(
                budget.file,
                styles,
                numbering,
                relations,
                new Fields(),
                new Changes(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                budget);
    }

    /** What one document may hold; a plan of a thousand pages has a tenth of it. */
    static final class Budget {
        private static final int MOST_CHARACTERS = 6_000_000;
        private static final int MOST_PARAGRAPHS = 1_000_000;
        private static final int MOST_CELLS = 300_000;
        private static final int BETWEEN_QUESTIONS = 100;
        private final String file;
        private final BooleanSupplier goesOn;
        private int characters;
        private int paragraphs;
        private int cells;

        Budget(String file, BooleanSupplier goesOn) {
            this.file = file;
            this.goesOn = goesOn;
        }

        void characters(int more) throws ReadingException {
            characters += more;
            refuseBeyond(characters, MOST_CHARACTERS, "字");
        }

        void paragraph() throws ReadingException {
            paragraphs++;
            refuseBeyond(paragraphs, MOST_PARAGRAPHS, "段");
            if (paragraphs % BETWEEN_QUESTIONS == 1 && !goesOn.getAsBoolean()) {
                throw new ReadingException(Code.CANCELLED, "读取已取消，没有保存任何内容。");
            }
        }

        void cell() throws ReadingException {
            cells++;
            refuseBeyond(cells, MOST_CELLS, "个表格单元格");
        }

        private void refuseBeyond(int count, int most, String what) throws ReadingException {
            if (count > most) {
                throw new ReadingException(
                        Code.LIMIT, "文件“%s”超过 %d %s，不像一份规划，已停止读取。请只保留规划正文，数据附表另存，再上传。".formatted(file, most, what));
            }
        }
    }
}

package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import gangju.reader.ReadingException.Code;
import java.util.LinkedHashSet;
import java.util.Set;

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

    static Context of(String file, Styles styles, Numbering numbering, Relations relations) {
        return new Context(
                file,
                styles,
                numbering,
                relations,
                new Fields(),
                new Changes(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new Budget(file));
    }

    /** What one document may hold; a plan of a thousand pages has a tenth of it. */
    static final class Budget {
        private static final int MOST_CHARACTERS = 6_000_000;
        private static final int MOST_PARAGRAPHS = 1_000_000;
        private static final int MOST_CELLS = 300_000;
        private final String file;
        private int characters;
        private int paragraphs;
        private int cells;

        Budget(String file) {
            this.file = file;
        }

        void characters(int more) throws ReadingException {
            characters += more;
            refuseBeyond(characters, MOST_CHARACTERS, "字");
        }

        void paragraph() throws ReadingException {
            paragraphs++;
            refuseBeyond(paragraphs, MOST_PARAGRAPHS, "段");
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

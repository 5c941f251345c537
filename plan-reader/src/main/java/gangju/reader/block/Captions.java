package gangju.reader.block;

import gangju.model.Span;
import gangju.model.Table;
import gangju.reader.script.Folding;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line right above a table that names it. */
final class Captions {
    private static final int LONGEST = 60;
    private static final int REACH = 3;
    private static final Pattern NAME = Pattern.compile(
            "^(?:附?表|专栏|图表|附件|table|box|annex) ?[\\d一二三四五六七八九十.\\-]+|(?:表|清单|指标|分工|目录|任务|进度)(?:\\([^()]{1,20}\\))?$",
            Pattern.CASE_INSENSITIVE);
    /** What stands between a caption and its table. */
    private static final Pattern UNIT =
            Pattern.compile("^\\(?(?:计量|数据)?单位[:：].{1,30}$|^unit", Pattern.CASE_INSENSITIVE);

    private Captions() {}

    static @Nullable Span above(Table table, List<Block> blocks, String text) {
        int at = firstEndingAfter(blocks, table.span().start());
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            var folded = Folding.characters(blocks.get(i).span().of(text));
            boolean isShort = folded.length() <= LONGEST && folded.indexOf('\t') < 0 && "。；;".indexOf(last(folded)) < 0;
            if (!isShort || blocks.get(i).kind() == Block.Kind.PICTURE) {
                return null;
            }
            if (NAME.matcher(folded).find()
                    || i == at - 1 && blocks.get(i).alignment() == Block.Alignment.CENTRE && !isUnit(folded)) {
                return blocks.get(i).span();
            }
            if (!isUnit(folded)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isUnit(String folded) {
        return UNIT.matcher(folded).find();
    }

    private static char last(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static int firstEndingAfter(List<Block> blocks, int place) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

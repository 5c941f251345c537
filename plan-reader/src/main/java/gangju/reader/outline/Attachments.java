package gangju.reader.outline;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The list of what is attached, below a notice: 附件:1.…, 2.…; its lines are no headings. */
final class Attachments {
    private static final Pattern FIRST = Pattern.compile("附件 ?: ?1 ?[.、] ?\\S.*");
    private static final int MOST = 40;

    private Attachments() {}

    /** Which passages list attachments. */
    static BitSet listed(List<Passage> passages) {
        var listed = new BitSet();
        for (int i = 0; i < passages.size(); i++) {
            if (FIRST.matcher(passages.get(i).folded()).matches()) {
                listed.set(i);
                for (int k = 1; k < MOST && i + k < passages.size() && isNumbered(passages.get(i + k), k + 1); k++) {
                    listed.set(i + k);
                }
            }
        }
        return listed;
    }

    private static boolean isNumbered(Passage passage, int number) {
        return passage.number() != null
                && passage.number().style() == Style.DIGIT
                && passage.number().ordinal() == number;
    }
}

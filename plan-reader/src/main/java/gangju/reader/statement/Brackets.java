package gangju.reader.statement;

import java.util.Arrays;

/** Pairs of quotes and brackets in one stretch of text; what has no partner does not count. */
final class Brackets {
    private static final String OPEN = "《〈“‘「『(（[［【〔〖";
    private static final String CLOSE = "》〉”’」』)）]］】〕〗";
    private static final int UNPAIRED = -1;

    private final int offset;
    private final int[] partner;

    private Brackets(int offset, int[] partner) {
        this.offset = offset;
        this.partner = partner;
    }

    /** Pairs within {@code [start, end)}; a pair that is further apart than {@code reach} does not count. */
    static Brackets in(CharSequence text, int start, int end, int reach) {
        var partner = new int[end - start];
        Arrays.fill(partner, UNPAIRED);
        var stack = new int[end - start];
        var open = new int[OPEN.length()];
        int depth = 0;
        for (int i = start; i < end; i++) {
            int opening = OPEN.indexOf(text.charAt(i));
            int closing = CLOSE.indexOf(text.charAt(i));
            if (opening >= 0) {
                stack[depth++] = i;
                open[opening]++;
            } else if (closing >= 0 && open[closing] > 0) {
                depth = unwind(text, stack, depth, open, closing);
                if (i - stack[depth] <= reach) {
                    partner[stack[depth] - start] = i;
                    partner[i - start] = stack[depth];
                }
            }
        }
        return new Brackets(start, partner);
    }

    private static int unwind(CharSequence text, int[] stack, int top, int[] open, int wanted) {
        int depth = top;
        int kind;
        do {
            depth--;
            kind = OPEN.indexOf(text.charAt(stack[depth]));
            open[kind]--;
        } while (kind != wanted);
        return depth;
    }

    /** The closing partner of the mark at {@code position}, or the position itself where nothing is opened there. */
    int skip(int position) {
        return Math.max(partner[position - offset], position);
    }
}

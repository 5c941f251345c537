package gangju.reader.outline;

import gangju.reader.script.LatinStops;

/** Where the first sentence of a passage ends. */
final class Sentences {
    private static final String OPEN = "“‘《（(「『〈【[";
    private static final String CLOSE = "”’》）)」』〉】]";

    private Sentences() {}

    /**
     * Index of the first of {@code marks} outside quotation marks, searched up to {@code limit}; -1 where there is
     * none.
     */
    static int firstMark(String folded, int from, int limit, String marks) {
        int depth = 0;
        int stop = Math.min(folded.length(), limit);
        for (int i = from; i < stop; i++) {
            char c = folded.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSE.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0
                    && (marks.indexOf(c) >= 0
                            || marks.indexOf('。') >= 0
                                    && (isFullStop(folded, i)
                                            || LatinStops.isStop(folded, i, from, folded.length())))) {
                return i;
            }
        }
        return -1;
    }

    /** A full stop in half width: 全覆蓋.; not the one in 1.2, a.b or 1. */
    static boolean isFullStop(String folded, int at) {
        return folded.charAt(at) == '.'
                && at > 0
                && isWideOrClose(folded.charAt(at - 1))
                && (at + 1 == folded.length() || folded.charAt(at + 1) >= 0x2E80 || folded.charAt(at + 1) == ' ');
    }

    private static boolean isWideOrClose(char c) {
        return c >= 0x2E80 || c == ')' || c == '%' || c == '”';
    }

    static int count(String folded, int from, int to, String marks) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += marks.indexOf(folded.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}

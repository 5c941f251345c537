package gangju.reader.outline;

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
            } else if (depth == 0 && marks.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static int count(String folded, int from, int to, String marks) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += marks.indexOf(folded.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }
}

package gangju.reader.outline;

/**
 * A passage or its beginning taken as a heading.
 *
 * @param rank lower is wider; decides nesting
 * @param titleStart in units of the passage, after the number
 * @param titleEnd without closing punctuation
 * @param bodyStart where running text follows on the same line, or the passage's length
 */
record Heading(Passage passage, Style style, int rank, int titleStart, int titleEnd, int bodyStart) {
    boolean isRunIn() {
        return bodyStart < passage.text().length();
    }

    /** As the number says, 0 where there is none. */
    int ordinal() {
        var marker = passage.number();
        return marker == null ? 0 : marker.ordinal();
    }

    Heading withRank(int other) {
        return new Heading(passage, style, other, titleStart, titleEnd, bodyStart);
    }

    String title() {
        return passage.text().substring(titleStart, titleEnd);
    }
}

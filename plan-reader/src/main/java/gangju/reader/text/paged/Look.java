package gangju.reader.text.paged;

import gangju.reader.text.paged.Paragraphs.Paragraph;

/**
 * How a paragraph is set, as far as it tells headings apart.
 *
 * @param size of the type, to half a point
 * @param capital whether it is written in capital letters only
 */
record Look(double size, boolean bold, boolean italic, boolean underlined, boolean capital, boolean coloured) {
    private static final double NEAR = 0.05;

    static Look of(Paragraph paragraph) {
        return new Look(
                rounded(paragraph.size()),
                paragraph.isAllBold(),
                paragraph.face().italic(),
                paragraph.face().underlined(),
                TitleForm.isCapital(paragraph.text()),
                paragraph.face().coloured());
    }

    static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    Look withoutCapital() {
        return new Look(size, bold, italic, underlined, false, coloured);
    }

    Look withoutColour() {
        return new Look(size, bold, italic, underlined, capital, false);
    }

    /** Larger for what catches the eye first. */
    double prominence() {
        return size
                * (bold ? 1.08 : 1)
                * (capital ? 1.05 : 1)
                * (italic ? 0.98 : 1)
                * (underlined ? 1.02 : 1)
                * (coloured ? 1.03 : 1);
    }

    /** Whether a person would see one and the same style, capitals maybe in the colours of chapters. */
    boolean isLike(Look other) {
        return bold == other.bold
                && capital == other.capital
                && underlined == other.underlined
                && (capital || coloured == other.coloured)
                && Math.abs(size - other.size) <= NEAR * Math.max(size, other.size);
    }
}

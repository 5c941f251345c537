package gangju.reader.outline;

/** Ways of marking a heading, from the widest to the narrowest. */
enum Style {
    ANNEX(5),
    PART(10),
    CHAPTER(20),
    SECTION(30),
    ARTICLE(35),
    HAN(40),
    HAN_PAREN(50),
    DIGIT(60),
    DECIMAL(61),
    DECIMAL_DEEP(62),
    BOX(55),
    DIGIT_PAREN(70),
    CIRCLED(80),
    DASH(90),
    ITEM_WORD(95),
    MARKUP(0),
    EMPHASIS(0),
    /** Goal 1, Action 2.3: which of the words is the widest the document tells. */
    WORD(0),
    /** An unnumbered title as wide as the widest numbered ones: Executive Summary. */
    TITLE(0),
    ROMAN(38),
    LETTER(59),
    /** a) and iv., where the source marks a heading. */
    SMALL_LETTER(0),
    LEAD(100);

    private final int rank;

    Style(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /** Whether headings of this style only label their own paragraph. */
    boolean labels() {
        return this == DASH || this == ITEM_WORD || this == LEAD;
    }
}

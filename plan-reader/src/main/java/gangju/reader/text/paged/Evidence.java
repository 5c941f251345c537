package gangju.reader.text.paged;

import java.util.EnumSet;

/**
 * What speaks for a style being one of headings, and what rules it out.
 *
 * <p>Any one strong difference from running text is enough; a weak one needs lines that all read like titles and open
 * text.
 */
enum Evidence {
    LARGER(2),
    BOLD(2),
    CAPITAL(2),
    UNDERLINED(2),
    COLOURED(1),
    ITALIC(1),
    /** Its lines count on, one to the next. */
    COUNTS(0.5),
    /** The file itself lists some of its lines as headings. */
    TOLD(2),
    /** Nearly all its lines read like titles. */
    PURE(0.5),
    /** Nearly all its titles have text right below. */
    OPENS(0.5),
    /** Most of its lines are no titles. */
    MIXED(-9),
    /** Most of its titles stand above nothing that is less prominent. */
    UNFOLLOWED(-9),
    /** Most of its titles open no text. */
    IDLE(-9),
    /** More titles than a document has. */
    TOO_MANY(-9),
    /** They stand right below titles, as labels do. */
    LABELS(-9);

    private static final double ENOUGH = 2;
    private final double weight;

    Evidence(double weight) {
        this.weight = weight;
    }

    static boolean isEnough(EnumSet<Evidence> found) {
        return found.stream().mapToDouble(each -> each.weight).sum() >= ENOUGH;
    }
}

package gangju.server.plans.source.picture;

import java.util.List;

/** What became of a page that was to be drawn. */
public sealed interface PagePicture {
    /**
     * A page as it is shown; all measures in points from its top left.
     *
     * @param png the picture, in the page's proportions
     * @param pages of the document
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, kept and sent, never compared
    record Drawn(byte[] png, int pages, double width, double height, List<Glyph> glyphs) implements PagePicture {
        public Drawn {
            glyphs = List.copyOf(glyphs);
        }
    }

    /** There is no picture. */
    record Missing(Reason reason) implements PagePicture {}

    /** Why there is no picture; each has its words for the page. */
    enum Reason {
        /** The document has no such page. */
        NO_PAGE,
        /** The page is larger than any paper. */
        PAGE_SIZE,
        TOO_SLOW,
        /** Damaged, or more than a picture may cost. */
        FAILED,
        /** Too many pictures wait already; later it may be there. */
        BUSY
    }

    /**
     * A character where it stands.
     *
     * @param base its baseline
     * @param size of the type
     */
    record Glyph(String text, double left, double base, double width, double size) {}
}

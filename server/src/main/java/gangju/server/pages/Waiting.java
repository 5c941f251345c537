package gangju.server.pages;

import java.util.List;

/** What waits for the reader, as one module knows it; the first page asks every bean of this type. */
public interface Waiting {
    /** None for what waits for nobody; never asked for a visitor. */
    List<Matter> of(Messages words);

    /**
     * Something that waits.
     *
     * @param text what and how many: 3 warnings
     * @param why what happens if nobody does anything
     * @param grave whether it should stand out
     */
    record Matter(String text, String why, String href, boolean grave) {}
}

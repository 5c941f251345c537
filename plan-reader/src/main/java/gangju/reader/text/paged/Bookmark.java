package gangju.reader.text.paged;

/**
 * An entry of the outline that a file carries beside its pages.
 *
 * @param level from 1
 * @param page from 1; 0 where it leads nowhere
 */
public record Bookmark(String title, int level, int page) {}

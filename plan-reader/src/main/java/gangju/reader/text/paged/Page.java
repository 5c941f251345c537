package gangju.reader.text.paged;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param pictured share of the page that its largest picture covers, 0 to 1
 * @param unreadable glyphs that say nothing of the character they stand for
 * @param cut whether some of it could not be read
 */
public record Page(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Rule> rules,
        double pictured,
        int unreadable,
        boolean cut) {
    public Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    public boolean isEmpty() {
        return glyphs.isEmpty();
    }
}

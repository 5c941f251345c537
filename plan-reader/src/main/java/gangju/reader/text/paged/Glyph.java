package gangju.reader.text.paged;

/**
 * A character as it stands on a page, in points.
 *
 * @param text one character, several for a ligature
 * @param left where it begins, from the left of the page
 * @param base its baseline, downwards from the top of the page
 * @param size of the type
 */
record Glyph(String text, double left, double base, double width, double size, Face face, Tag tag) {
    double right() {
        return left + width;
    }

    double centre() {
        return left + width / 2;
    }

    /** Half the height of a capital above the baseline. */
    double middle() {
        return base - size * 0.35;
    }

    boolean isSpace() {
        return text.isBlank() || text.equals("\u00A0");
    }

    Glyph inBold() {
        return new Glyph(text, left, base, width, size, face.inBold(), tag);
    }
}

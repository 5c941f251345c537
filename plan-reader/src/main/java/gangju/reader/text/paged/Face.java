package gangju.reader.text.paged;

/**
 * What a glyph is set in.
 *
 * @param family name of the font without its subset tag and weight
 * @param coloured whether it is coloured, or lighter than ink
 */
public record Face(String family, boolean bold, boolean italic, boolean underlined, boolean coloured) {
    /** Of a font that tells nothing. */
    public static final Face PLAIN = new Face("", false, false, false, false);

    private static final java.util.regex.Pattern SUBSET = java.util.regex.Pattern.compile("^[A-Z]{6}\\+");
    private static final java.util.regex.Pattern HEAVY = java.util.regex.Pattern.compile(
            "(?i)bold|black|heavy|semibold|demi|simhei|heiti|黑体|小标宋|xbsjw|dabiaosong|fzhtk?|粗|W[6-9]$");
    private static final java.util.regex.Pattern SLANTED =
            java.util.regex.Pattern.compile("(?i)italic|oblique|BdIt|-It$");
    private static final java.util.regex.Pattern WEIGHT =
            java.util.regex.Pattern.compile("(?i)[-, ]*(bold|regular|italic|oblique|medium|roman|mt|semibold|psmt)+$");

    /** From a font's name as the file gives it. */
    public static Face named(String name) {
        var bare = SUBSET.matcher(name).replaceFirst("");
        return new Face(
                WEIGHT.matcher(bare).replaceFirst(""),
                HEAVY.matcher(bare).find(),
                SLANTED.matcher(bare).find(),
                false,
                false);
    }

    /** Whether only the slant and the colour may differ. */
    boolean isLike(Face other) {
        return family.equals(other.family) && bold == other.bold && underlined == other.underlined;
    }

    Face underline() {
        return new Face(family, bold, italic, true, coloured);
    }

    public Face inBold() {
        return bold ? this : new Face(family, true, italic, underlined, coloured);
    }

    public Face inColour() {
        return new Face(family, bold, italic, underlined, true);
    }
}

package gangju.indicator.link;

import java.util.regex.Pattern;

/** A place by its name, folded: 样本市 is 样本 and the end of 示例省样本市. */
record Place(String name) {
    private static final Pattern RANK = Pattern.compile("(?<=.{2})(?:特别行政区|自治区|自治州|自治县|省|市|区|县)$");

    boolean isSame(Place other) {
        var one = bare();
        var two = other.bare();
        return one.endsWith(two) || two.endsWith(one);
    }

    /** In Chinese all its letters in their order, as one says 高新区 for 高新技术产业开发区. */
    boolean isNamedIn(String text) {
        if (!NameWords.isHan(name)) {
            return text.contains(bare());
        }
        int at = -1;
        for (int letter : bare().codePoints().toArray()) {
            at = text.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private String bare() {
        return RANK.matcher(name).replaceFirst("");
    }
}

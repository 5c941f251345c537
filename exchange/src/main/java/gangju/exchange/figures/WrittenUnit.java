package gangju.exchange.figures;

import gangju.indicator.Unit;
import java.util.regex.Pattern;

/**
 * A unit as people write it, parted from what they say beside it: {@code 亿元 (五年合计, 超)}, {@code world city rank}.
 *
 * @param symbol of the unit alone, as written
 */
record WrittenUnit(String symbol, Qualifiers qualifiers) {
    private static final Pattern REMARK = Pattern.compile("[(（]([^()（）]*)[)）]");

    static WrittenUnit parse(String text) {
        var found = Qualifiers.NONE;
        var remarks = REMARK.matcher(text);
        while (remarks.find()) {
            found = found.and(QualifierWords.of(remarks.group(1)));
        }
        var symbol = remarks.reset().replaceAll(" ").strip();
        if (symbol.isEmpty() || isKnown(symbol)) {
            return new WrittenUnit(symbol, found);
        }
        var stripped = QualifierWords.strip(symbol);
        return isKnown(stripped.rest())
                ? new WrittenUnit(stripped.rest(), found.and(stripped.found()))
                : new WrittenUnit(symbol, found);
    }

    /** An unknown unit is a dimension of its own. */
    private static boolean isKnown(String symbol) {
        return !symbol.isEmpty() && !Unit.of(symbol).dimension().equals(symbol);
    }
}

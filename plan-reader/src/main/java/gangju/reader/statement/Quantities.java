package gangju.reader.statement;

import gangju.model.Span;
import gangju.reader.statement.Quantity.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a stretch of folded text, with their units, in one pass. */
final class Quantities {
    private static final Words UNITS = Words.read("units.tsv");
    private static final String SCALES = "十百千万亿";
    private static final String RANGE_MARKS = "-~—–〜至到";
    private static final String MORE = "多余";
    private static final BigDecimal MYRIAD = new BigDecimal(10_000);

    private final String text;
    private final int end;

    private Quantities(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The numbers within a span; what lies within one of the dates is none. */
    static List<Quantity> in(String text, Span span, List<DateMention> dates) {
        var found = new ArrayList<Quantity>();
        var reader = new Quantities(text, span.end());
        int next = 0;
        for (int i = span.start(); i < span.end(); i++) {
            while (next < dates.size() && dates.get(next).span().end() <= i) {
                next++;
            }
            if (next < dates.size() && dates.get(next).span().start() <= i) {
                i = dates.get(next).span().end() - 1;
                continue;
            }
            var quantity = reader.at(i, span.start());
            if (quantity != null) {
                int address = Addresses.end(text, quantity.span());
                if (address > i) {
                    i = address - 1;
                    continue;
                }
                found.add(quantity);
                i = quantity.span().end() - 1;
            }
        }
        return found;
    }

    /** Whether the scale at a place belongs to a unit, as 千 in 千瓦 does. */
    static boolean isUnitFromScale(String text, int from, int end) {
        var unit = UNITS.at(text, from, end);
        return unit != null && unit.length() > 1 && SCALES.indexOf(unit.charAt(0)) >= 0;
    }

    private @Nullable Quantity at(int i, int start) {
        char c = text.charAt(i);
        if (c == '每') {
            return per(i);
        }
        if (c == '第' || c == '前' || c == '首' || c == '榜') {
            return Ranks.at(text, i, end);
        }
        if (c == '翻' || c == '全' || c == '过' || c == '一') {
            var idiom = Idioms.at(text, i, end);
            if (idiom != null) {
                return idiom;
            }
        }
        if (isBareMagnitude(i, start)) {
            return magnitude(i, BigDecimal.ONE, i);
        }
        var numeral = Numeral.at(text, i, end);
        return numeral == null ? null : number(i, start, numeral);
    }

    private @Nullable Quantity per(int i) {
        var numeral = Numeral.at(text, i + 1, end);
        if (numeral == null) {
            return null;
        }
        int j = scales(numeral.end()).end();
        var unit = UNITS.at(text, j, end);
        int stop = unit == null ? j : j + unit.length();
        return new Quantity(new Span(i, stop), numeral.value(), null, "", UnitKind.NONE, Form.PER, false);
    }

    private @Nullable Quantity number(int i, int start, Numeral numeral) {
        if (text.startsWith("分之", numeral.end())) {
            return fraction(i, numeral);
        }
        if (isPartOfName(i, start, numeral)) {
            return numeral.chinese() ? null : Quantity.name(i, nameEnd(numeral.end()));
        }
        var ratio = numeral.chinese() ? null : ratio(i, numeral);
        if (ratio != null) {
            return ratio;
        }
        var first = measured(i, numeral);
        if (first != null && first.form() == Form.MAGNITUDE) {
            return first;
        }
        var range = range(i, start, numeral, first);
        return range != null ? range : acceptable(i, numeral, first);
    }

    /** 2.5:1 is 2.5; other ratios belong to names. */
    private @Nullable Quantity ratio(int i, Numeral numeral) {
        int mark = numeral.end();
        if (mark >= end
                || ":∶".indexOf(text.charAt(mark)) < 0
                || mark + 1 >= end
                || !Numeral.isDigit(text.charAt(mark + 1))) {
            return null;
        }
        var other = Numeral.at(text, mark + 1, end);
        if (other == null) {
            return null;
        }
        var span = new Span(i, other.end());
        return other.value().compareTo(BigDecimal.ONE) == 0
                ? new Quantity(span, numeral.value(), null, "", UnitKind.NONE, Form.NUMBER, false)
                : Quantity.name(i, nameEnd(other.end()));
    }

    private @Nullable Quantity acceptable(int i, Numeral numeral, @Nullable Quantity first) {
        if (!numeral.chinese()) {
            return first;
        }
        boolean isOne = numeral.value().compareTo(BigDecimal.ONE) == 0;
        if (numeral.scaleOnly()) {
            return round(i, numeral, first);
        }
        if (first == null || first.unit().isEmpty() || isVague(i)) {
            return null;
        }
        return isOne && first.kind() != UnitKind.MULTIPLE && first.kind() != UnitKind.PERCENT ? null : first;
    }

    /** 突破百亿元, 超千万: a scale alone is a number where something is to pass it. */
    private @Nullable Quantity round(int i, Numeral numeral, @Nullable Quantity first) {
        boolean passed = i > 1 && "超过破达到".indexOf(text.charAt(i - 1)) >= 0;
        if (!passed || numeral.value().compareTo(BigDecimal.TEN) <= 0) {
            return null;
        }
        if (first != null && !first.unit().isEmpty()) {
            return first;
        }
        boolean ends = numeral.end() >= end || ",，、。;；".indexOf(text.charAt(numeral.end())) >= 0;
        if (!ends || numeral.value().compareTo(MYRIAD) <= 0) {
            return null;
        }
        var shown = Scaled.of(numeral, "");
        return new Quantity(
                new Span(i, numeral.end()), shown.value(), null, shown.scale(), UnitKind.PEOPLE, Form.NUMERAL, false);
    }

    private boolean isVague(int i) {
        return i > 0 && "几数上".indexOf(text.charAt(i - 1)) >= 0;
    }

    private boolean isPartOfName(int i, int start, Numeral numeral) {
        char before = i > start ? text.charAt(i - 1) : ' ';
        char after = numeral.end() < end ? text.charAt(numeral.end()) : ' ';
        if (numeral.chinese()) {
            return before == '第';
        }
        return isLatin(before)
                || before == '×'
                || before == '+'
                || after == '+'
                || before == '第'
                || (before == '-' && i - 1 > start && isLatin(text.charAt(i - 2)))
                || (isLatin(after) && UNITS.at(text, numeral.end(), end) == null)
                || (isLatin(after) && isLatin(afterUnit(numeral.end())))
                || "号版代".indexOf(after) >= 0
                || (after == 'x' || after == '×');
    }

    private char afterUnit(int from) {
        var unit = UNITS.at(text, from, end);
        int j = from + (unit == null ? 0 : unit.length());
        return j < end ? text.charAt(j) : ' ';
    }

    private int nameEnd(int from) {
        int j = from;
        while (j < end
                && j < from + 12
                && (isLatin(text.charAt(j)) || Numeral.isDigit(text.charAt(j)) || "+:.".indexOf(text.charAt(j)) >= 0)) {
            j++;
        }
        return Math.max(j, from);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isBareMagnitude(int i, int start) {
        var unit = UNITS.at(text, i, end);
        if (unit == null || i + unit.length() >= end || text.charAt(i + unit.length()) != '级') {
            return false;
        }
        return switch (kind(unit)) {
            case POWER, ENERGY, BYTES, MASS -> i == start || "十百千万亿".indexOf(text.charAt(i - 1)) < 0;
            default -> false;
        };
    }

    private Quantity magnitude(int i, BigDecimal value, int unitFrom) {
        var unit = UNITS.at(text, unitFrom, end);
        int stop = unitFrom + (unit == null ? 0 : unit.length()) + 1;
        var kind = unit == null ? UnitKind.NONE : kind(unit);
        return new Quantity(
                new Span(i, stop), value, null, text.substring(unitFrom, stop), kind, Form.MAGNITUDE, false);
    }

    /** The number with its scale and unit; without a unit where none follows. */
    private @Nullable Quantity measured(int i, Numeral numeral) {
        boolean more = isMore(numeral.end());
        var scale = scales(numeral.end() + (more ? 1 : 0));
        more = more || isMore(scale.end());
        int j = scale.end() + (isMore(scale.end()) ? 1 : 0);
        var unit = unit(j, numeral.chinese());
        var people = unit == null && !scale.word().isEmpty() ? People.unitBefore(text, j, end) : null;
        if (people != null) {
            return counted(new Span(i, j), Scaled.of(numeral, scale.word()), people, numeral.chinese(), more);
        }
        int stop = j + (unit == null ? 0 : unit.length());
        if (stop < end && text.charAt(stop) == '级' && isMagnitude(numeral, scale, unit)) {
            return scaledMagnitude(i, numeral, scale, unit, stop + 1);
        }
        if (unit == null && stop < end && text.charAt(stop) == '成' && numeral.chinese() && isTenths(stop + 1)) {
            return new Quantity(
                    new Span(i, stop + 1),
                    numeral.value().multiply(BigDecimal.TEN),
                    null,
                    "%",
                    UnitKind.PERCENT,
                    Form.NUMERAL,
                    false);
        }
        var shown = Scaled.of(numeral, scale.word());
        var written = shown.scale() + (unit == null ? "" : unit);
        if (unit == null && numeral.chinese()) {
            return null;
        }
        var kind = unit == null ? UnitKind.NONE : kind(unit);
        return new Quantity(
                new Span(i, stop),
                shown.value(),
                null,
                written,
                kind,
                numeral.chinese() ? Form.NUMERAL : Form.NUMBER,
                more);
    }

    private static Quantity counted(Span span, Scaled shown, String people, boolean chinese, boolean more) {
        return new Quantity(
                span,
                shown.value(),
                null,
                shown.scale() + people,
                kind(people),
                chinese ? Form.NUMERAL : Form.NUMBER,
                more);
    }

    private boolean isTenths(int from) {
        return from >= end || "以左的,、。;)".indexOf(text.charAt(from)) >= 0;
    }

    private static boolean isMagnitude(Numeral numeral, Scale scale, @Nullable String unit) {
        if (unit != null) {
            return switch (kind(unit)) {
                case COUNT, PEOPLE, TIME, AGE, HOUSEHOLDS, NONE -> false;
                default -> true;
            };
        }
        var value = numeral.value().multiply(scale.factor());
        return value.compareTo(new BigDecimal(10_000)) >= 0
                && (numeral.chinese() || !scale.word().isEmpty());
    }

    private Quantity scaledMagnitude(int i, Numeral numeral, Scale scale, @Nullable String unit, int stop) {
        if (unit == null) {
            var value = numeral.value().multiply(scale.factor());
            return new Quantity(new Span(i, stop), value, null, "", UnitKind.NONE, Form.MAGNITUDE, false);
        }
        var shown = Scaled.of(numeral, scale.word());
        return new Quantity(
                new Span(i, stop), shown.value(), null, shown.scale() + unit + "级", kind(unit), Form.MAGNITUDE, false);
    }

    private boolean isMore(int i) {
        return i < end && MORE.indexOf(text.charAt(i)) >= 0;
    }

    private @Nullable String unit(int from, boolean chinese) {
        var unit = UNITS.at(text, from, end);
        if (unit == null || (chinese && UNITS.attributes(unit).contains("digits")) || kind(unit) == UnitKind.NONE) {
            return null;
        }
        int j = from + unit.length();
        if (j < end && text.charAt(j) == '/') {
            int denominator = scales(j + 1).end();
            var per = UNITS.at(text, denominator, end);
            if (per != null) {
                return text.substring(from, denominator + per.length());
            }
        }
        return unit;
    }

    private static UnitKind kind(String unit) {
        var whole = unit.indexOf('/') > 0 && !UNITS.all().contains(unit) ? unit.substring(0, unit.indexOf('/')) : unit;
        return UnitKind.valueOf(UNITS.attribute(whole).toUpperCase(Locale.ROOT));
    }

    private Scale scales(int from) {
        int j = from;
        var factor = BigDecimal.ONE;
        while (j < end && j < from + 4 && SCALES.indexOf(text.charAt(j)) >= 0 && !isUnitFromScale(text, j, end)) {
            factor = factor.multiply(Numeral.scale(text.charAt(j)));
            j++;
        }
        return new Scale(text.substring(from, j), factor, j);
    }

    private record Scale(String word, BigDecimal factor, int end) {}

    /** 1-3个, 30%至40%, 8000亿到1万亿元; not 从12%到15%. */
    private @Nullable Quantity range(int i, int start, Numeral numeral, @Nullable Quantity first) {
        int mark = first == null ? numeral.end() : first.span().end();
        if (mark >= end || RANGE_MARKS.indexOf(text.charAt(mark)) < 0 || Dates.isFrom(text, start, i)) {
            return null;
        }
        var numeral2 = Numeral.at(text, mark + 1, end);
        if (numeral2 == null || numeral2.chinese() != numeral.chinese()) {
            return null;
        }
        var second = measured(mark + 1, numeral2);
        if (second == null || second.unit().isEmpty() || second.value() == null || second.form() == Form.MAGNITUDE) {
            return null;
        }
        var low = first == null || first.value() == null || first.unit().isEmpty() ? numeral.value() : first.value();
        var lowUnit = first == null ? "" : first.unit();
        var aligned = Scaled.align(low, lowUnit, second.unit());
        if (aligned == null || aligned.compareTo(second.value()) > 0) {
            return null;
        }
        return new Quantity(
                new Span(i, second.span().end()),
                aligned,
                second.value(),
                second.unit(),
                second.kind(),
                second.form(),
                false);
    }

    /** 百分之四十 is 40 %, 三分之一 its decimal value to four places. */
    private @Nullable Quantity fraction(int i, Numeral base) {
        var part = Numeral.at(text, base.end() + 2, end);
        if (part == null || base.value().signum() == 0) {
            return null;
        }
        var span = new Span(i, part.end());
        if (base.value().compareTo(new BigDecimal(100)) == 0) {
            return new Quantity(span, part.value(), null, "%", UnitKind.PERCENT, Form.NUMERAL, false);
        }
        if (base.value().compareTo(new BigDecimal(1000)) == 0) {
            return new Quantity(span, part.value(), null, "‰", UnitKind.PERCENT, Form.NUMERAL, false);
        }
        var value = part.value().divide(base.value(), new MathContext(4));
        return new Quantity(span, value, null, "", UnitKind.PERCENT, Form.NUMERAL, false);
    }
}

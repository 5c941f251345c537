package gangju.indicator.remark;

import gangju.indicator.Unit;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures with their units. Chinese keeps the unit of the document, unless it is an English word for a known one;
 * English turns its scale (万, 亿) into thousands, millions and billions, and names the unit where
 * {@code units_en.properties} knows it.
 */
public final class UnitWords {
    private static final Properties NAMES = Phrasebook.load(UnitWords.class, "units_en.properties");

    /** Longest first, so that 万亿 is not read as 万. */
    private static final List<Scale> SCALES = List.of(
            new Scale("万亿", 12),
            new Scale("千亿", 11),
            new Scale("百亿", 10),
            new Scale("十亿", 9),
            new Scale("亿", 8),
            new Scale("千万", 7),
            new Scale("百万", 6),
            new Scale("十万", 5),
            new Scale("万", 4),
            new Scale("千", 3));

    private static final List<Scale> STEPS =
            List.of(new Scale("trillion", 12), new Scale("billion", 9), new Scale("million", 6));

    /** What follows its number without a space. */
    private static final Set<String> TIGHT = Set.of("%", "％", "‰");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z ]{2,}");

    private UnitWords() {}

    private record Scale(String name, int power) {}

    /** A figure parted for two columns. */
    public record Figure(String number, String unit) {
        @Override
        public String toString() {
            return unit.isEmpty() || TIGHT.contains(unit) ? number + unit : number + " " + unit;
        }
    }

    /** The number alone, with its decimals as written and its thousands parted. */
    public static String number(BigDecimal value) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var decimals = Math.max(0, value.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** Number and unit apart; English has the scale with the unit: 118, billion yuan. */
    public static Figure parted(BigDecimal value, String unit, Locale locale) {
        return isChinese(locale) || unit.isBlank() ? new Figure(number(value), chinese(unit)) : english(value, unit);
    }

    /** A place as an ordinal in English, where the engine takes the unit for one: 3rd place. */
    public static String figure(BigDecimal value, String unit, Locale locale) {
        var place = !isChinese(locale)
                && Unit.of(unit).dimension().equals("place")
                && value.stripTrailingZeros().scale() <= 0;
        return place
                ? ordinal(value.toBigInteger().intValue())
                : parted(value, unit, locale).toString();
    }

    /** The unit alone: 10,000 households for 万户. */
    public static String unit(String unit, Locale locale) {
        if (isChinese(locale)) {
            return chinese(unit);
        }
        var scale = scale(unit);
        return scale == null
                ? name(unit, false)
                : (size(scale.power()) + " " + name(unit.substring(scale.name().length()), false)).strip();
    }

    /** 10000000 as 千万, 10 million; a number that is no power of ten stays a number. */
    public static String magnitude(BigDecimal value, Locale locale) {
        if (!isChinese(locale)) {
            return scaled(value).toString();
        }
        return SCALES.stream()
                .filter(scale -> value.compareTo(BigDecimal.TEN.pow(scale.power())) == 0)
                .map(Scale::name)
                .findFirst()
                .orElseGet(() -> number(value));
    }

    /** As written, signs such as kW as well; an English word (rank, persons) as Chinese writes it. */
    private static String chinese(String unit) {
        var written = unit.strip();
        return WORD.matcher(written).matches() ? Unit.of(written).usualSymbol() : written;
    }

    private static Figure english(BigDecimal value, String unit) {
        var scale = scale(unit);
        if (scale == null) {
            return new Figure(number(value), name(unit, value.compareTo(BigDecimal.ONE) == 0));
        }
        var whole = value.scaleByPowerOfTen(scale.power());
        var base = unit.substring(scale.name().length());
        var scaled = scaled(whole);
        return new Figure(
                scaled.number(), (scaled.unit() + " " + name(base, whole.compareTo(BigDecimal.ONE) == 0)).strip());
    }

    /** Of a unit that is known as a whole (千瓦) nothing is taken off. */
    private static @Nullable Scale scale(String unit) {
        return NAMES.containsKey(unit)
                ? null
                : SCALES.stream()
                        .filter(one -> unit.startsWith(one.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static Figure scaled(BigDecimal value) {
        return STEPS.stream()
                .filter(step -> value.abs().compareTo(BigDecimal.TEN.pow(step.power())) >= 0)
                .findFirst()
                .map(step -> new Figure(number(plain(value.scaleByPowerOfTen(-step.power()))), step.name()))
                .orElseGet(() -> new Figure(number(plain(value)), ""));
    }

    private static String size(int power) {
        var size = scaled(BigDecimal.TEN.pow(power));
        return size.number().equals("1") ? size.unit() : size.toString();
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Of a rate its two parts, where both are known: yuan per person, items per 10,000 people. */
    private static String name(String unit, boolean one) {
        int slash = unit.indexOf('/');
        if (NAMES.containsKey(unit) || slash < 0) {
            return form(unit, one);
        }
        var of = unit.substring(0, slash);
        var per = unit.substring(slash + 1);
        var scale = scale(per);
        var base = scale == null ? per : per.substring(scale.name().length());
        if (!NAMES.containsKey(of) || !NAMES.containsKey(base)) {
            return unit;
        }
        return form(of, one) + " per " + (scale == null ? form(per, true) : unit(per, Locale.ENGLISH));
    }

    private static String form(String unit, boolean one) {
        var forms = Arrays.asList(NAMES.getProperty(unit, unit).split("\\|", -1));
        return forms.get(one ? 0 : forms.size() - 1);
    }

    private static String ordinal(int place) {
        int tens = place % 100;
        var ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (place % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return place + ending + " place";
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}

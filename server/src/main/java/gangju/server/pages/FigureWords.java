package gangju.server.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit. Chinese keeps the unit of the document; English turns its scale (万, 亿) into thousands,
 * millions and billions, and names the unit where the vocabulary knows it.
 */
public final class FigureWords {
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
            new Scale("万", 4));

    /** What follows its number without a space. */
    private static final Set<String> TIGHT = Set.of("%", "％", "‰");

    private final Messages words;

    private FigureWords(Messages words) {
        this.words = words;
    }

    public static FigureWords of(Messages words) {
        return new FigureWords(words);
    }

    /** The number alone, with its decimals as written and its thousands parted. */
    public String number(BigDecimal value) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var decimals = Math.max(0, value.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A figure parted for two columns. */
    public record Figure(String number, String unit) {}

    public String figure(BigDecimal value, @Nullable String unit) {
        var figure = parted(value, unit);
        return joined(figure.number(), figure.unit());
    }

    /** Number and unit apart; English has the scale with the unit: 118, billion yuan. */
    public Figure parted(BigDecimal value, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return new Figure(number(value), "");
        }
        return words.isEnglish() ? english(value, unit) : new Figure(number(value), unit);
    }

    /** The unit alone, in the words of the language where it is known there. */
    public String unit(String unit) {
        return words.isEnglish() ? englishUnit(unit, false) : unit;
    }

    /** 10000000 as 千万, ten million; a number that is no power of ten stays a number. */
    public String magnitude(BigDecimal value) {
        if (words.isEnglish()) {
            return englishScaled(value);
        }
        return SCALES.stream()
                .filter(scale -> value.compareTo(BigDecimal.TEN.pow(scale.power())) == 0)
                .map(Scale::name)
                .findFirst()
                .orElseGet(() -> number(value));
    }

    private Figure english(BigDecimal value, String unit) {
        var scale = SCALES.stream().filter(s -> unit.startsWith(s.name())).findFirst();
        var whole = scale.map(s -> value.scaleByPowerOfTen(s.power())).orElse(value);
        var base = scale.map(s -> unit.substring(s.name().length())).orElse(unit);
        var one = whole.compareTo(BigDecimal.ONE) == 0;
        var name = base.isEmpty() ? "" : englishUnit(base, one);
        if (scale.isEmpty()) {
            return new Figure(number(value), name);
        }
        var scaled = englishScaled(whole).split(" ", 2);
        return new Figure(scaled[0], scaled.length == 1 ? name : (scaled[1] + " " + name).strip());
    }

    private static String joined(String number, String unit) {
        if (unit.isEmpty() || TIGHT.contains(unit)) {
            return number + unit;
        }
        return number + " " + unit;
    }

    private String englishScaled(BigDecimal value) {
        var steps = List.of(new Scale("trillion", 12), new Scale("billion", 9), new Scale("million", 6));
        return steps.stream()
                .filter(step -> value.abs().compareTo(BigDecimal.TEN.pow(step.power())) >= 0)
                .findFirst()
                .map(step -> number(plain(value.scaleByPowerOfTen(-step.power()))) + " " + step.name())
                .orElseGet(() -> number(plain(value)));
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String englishUnit(String unit, boolean one) {
        try {
            var forms = Arrays.asList(words.get("plan-words.unit." + unit).split("\\|", -1));
            return forms.get(one ? 0 : forms.size() - 1);
        } catch (MissingResourceException e) {
            return unit;
        }
    }

    private record Scale(String name, int power) {}
}

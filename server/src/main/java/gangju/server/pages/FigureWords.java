package gangju.server.pages;

import gangju.indicator.remark.UnitWords;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its unit. Chinese keeps the unit of the document; English turns its scale (万, 亿) into thousands,
 * millions and billions, and names the unit where the vocabulary knows it.
 */
public final class FigureWords {
    private final Messages words;

    private FigureWords(Messages words) {
        this.words = words;
    }

    public static FigureWords of(Messages words) {
        return new FigureWords(words);
    }

    /** The number alone, with its decimals as written and its thousands parted. */
    public String number(BigDecimal value) {
        return UnitWords.number(value);
    }

    public String figure(BigDecimal value, @Nullable String unit) {
        return parted(value, unit).toString();
    }

    /** Number and unit apart; English has the scale with the unit: 118, billion yuan. */
    public UnitWords.Figure parted(BigDecimal value, @Nullable String unit) {
        return UnitWords.parted(value, Objects.requireNonNullElse(unit, ""), words.locale());
    }

    /** The unit alone, in the words of the language where it is known there: 10,000 households for 万户. */
    public String unit(String unit) {
        return UnitWords.unit(unit, words.locale());
    }

    /** 10000000 as 千万, 10 million; a number that is no power of ten stays a number. */
    public String magnitude(BigDecimal value) {
        return UnitWords.magnitude(value, words.locale());
    }
}

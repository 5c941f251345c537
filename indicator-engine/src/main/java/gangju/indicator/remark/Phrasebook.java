package gangju.indicator.remark;

import gangju.indicator.ReferencePeriod;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one package in Chinese and English: {@code NAME_zh.properties} and {@code NAME_en.properties}. */
public final class Phrasebook {
    /** {0} an argument, {0:1} an amount in the unit of the second, {:1} a unit alone. */
    private static final Pattern GAP = Pattern.compile("\\{(\\d)?(?::(\\d))?}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Properties zh;
    private final Properties en;

    private Phrasebook(Properties zh, Properties en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param neighbour a class of the package that the two files belong to */
    public static Phrasebook beside(Class<?> neighbour, String name) {
        return new Phrasebook(load(neighbour, name + "_zh.properties"), load(neighbour, name + "_en.properties"));
    }

    /**
     * The sentence in Chinese, or in English for any other language; an argument {@code @code} is a word itself,
     * {@code @period:2024-Q1} a period. English names units and turns their scale: 8,120 entities for 0.812 万家.
     */
    public String text(Remark remark, Locale locale) {
        var words = words(locale);
        return GAP.matcher(word(words, remark.code()))
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(2) == null
                                ? shown(argument(remark, gap.group(1)), words, locale)
                                : amount(argument(remark, gap.group(1)), argument(remark, gap.group(2)), locale)));
    }

    /** Remarks that were kept before an argument was added lack it. */
    private static String argument(Remark remark, @Nullable String gap) {
        int index = gap == null ? Integer.MAX_VALUE : Integer.parseInt(gap);
        return index < remark.arguments().size() ? remark.arguments().get(index) : "";
    }

    private static String amount(String value, String unit, Locale locale) {
        if (NUMBER.matcher(value).matches()) {
            return UnitWords.figure(new BigDecimal(value), unit, locale);
        }
        return (value + " " + UnitWords.unit(unit, locale)).strip();
    }

    private static String shown(String argument, Properties words, Locale locale) {
        if (argument.startsWith(Remark.PERIOD)) {
            return PeriodWords.text(ReferencePeriod.parse(argument.substring(Remark.PERIOD.length())), locale);
        }
        if (argument.startsWith(Remark.AMOUNT)) {
            var parts = argument.substring(Remark.AMOUNT.length()).split(" ", 2);
            return amount(parts[0], parts.length > 1 ? parts[1] : "", locale);
        }
        return argument.startsWith("@") ? word(words, argument.substring(1)) : argument;
    }

    /** A single word or phrase. */
    public String text(String code, Locale locale) {
        return word(words(locale), code);
    }

    /** Those that have words in both languages. */
    public Set<String> codes() {
        var codes = new TreeSet<>(zh.stringPropertyNames());
        codes.retainAll(en.stringPropertyNames());
        return codes;
    }

    /** Those that have words in one language only. */
    public Set<String> untranslated() {
        var codes = new TreeSet<>(zh.stringPropertyNames());
        codes.addAll(en.stringPropertyNames());
        codes.removeAll(codes());
        return codes;
    }

    private Properties words(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    private static String word(Properties words, String code) {
        return words.getProperty(code, code);
    }

    static Properties load(Class<?> neighbour, String name) {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(neighbour.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

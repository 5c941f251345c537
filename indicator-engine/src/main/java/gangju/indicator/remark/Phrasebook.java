package gangju.indicator.remark;

import gangju.indicator.ReferencePeriod;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one package in Chinese and English: {@code NAME_zh.properties} and {@code NAME_en.properties}. */
public final class Phrasebook {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

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
     * {@code @period:2024-Q1} a period.
     */
    public String text(Remark remark, Locale locale) {
        var words = words(locale);
        return GAP.matcher(word(words, remark.code())).replaceAll(gap -> {
            int index = Integer.parseInt(gap.group(1));
            var argument =
                    index < remark.arguments().size() ? remark.arguments().get(index) : "";
            return Matcher.quoteReplacement(shown(argument, words, locale));
        });
    }

    private static String shown(String argument, Properties words, Locale locale) {
        if (argument.startsWith(Remark.PERIOD)) {
            return PeriodWords.text(ReferencePeriod.parse(argument.substring(Remark.PERIOD.length())), locale);
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

    private static Properties load(Class<?> neighbour, String name) {
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

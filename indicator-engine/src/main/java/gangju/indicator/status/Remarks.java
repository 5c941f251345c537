package gangju.indicator.status;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words of remarks, step names and parameters, in Chinese and English. */
public final class Remarks {
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
    private static final Properties ZH = load("remarks_zh.properties");
    private static final Properties EN = load("remarks_en.properties");

    private Remarks() {}

    /** The sentence in Chinese, or in English for any other language. */
    public static String text(Remark remark, Locale locale) {
        var words = words(locale);
        return GAP.matcher(word(words, remark.code())).replaceAll(gap -> {
            int index = Integer.parseInt(gap.group(1));
            var argument =
                    index < remark.arguments().size() ? remark.arguments().get(index) : "";
            return java.util.regex.Matcher.quoteReplacement(
                    argument.startsWith("@") ? word(words, argument.substring(1)) : argument);
        });
    }

    /** A single word or phrase: {@code step.required}, {@code parameter.base}, {@code outcome.on_course}. */
    public static String text(String code, Locale locale) {
        return word(words(locale), code);
    }

    /** Whether there are words for it in both languages. */
    public static boolean knows(String code) {
        return ZH.containsKey(code) && EN.containsKey(code);
    }

    private static Properties words(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    private static String word(Properties words, String code) {
        return words.getProperty(code, code);
    }

    private static Properties load(String name) {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Remarks.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

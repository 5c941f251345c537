package gangju.reader.table;

import gangju.reader.statement.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells units from other words, in folded text. */
final class CellUnits {
    private static final Words UNITS = Words.read("units.tsv");
    private static final String SCALES = "十百千万亿";
    private static final int LONGEST = 24;
    private static final Set<String> ENGLISH = Set.of(
            "percent",
            "per cent",
            "percentage",
            "percentage points",
            "points",
            "number",
            "no.",
            "people",
            "persons",
            "residents",
            "households",
            "homes",
            "dwellings",
            "days",
            "years",
            "hours",
            "minutes",
            "min",
            "mins",
            "tonnes",
            "tons",
            "hectares",
            "ha",
            "km",
            "km2",
            "km²",
            "m",
            "m2",
            "m²",
            "m3",
            "m³",
            "mm",
            "kg",
            "g",
            "t",
            "l",
            "ml",
            "litres",
            "gwh",
            "mwh",
            "kwh",
            "gw",
            "mw",
            "kw",
            "pj",
            "tj",
            "usd",
            "eur",
            "gbp",
            "cny",
            "rmb",
            "trips",
            "jobs",
            "trees",
            "beds",
            "schools",
            "vehicles",
            "buses",
            "stations",
            "units",
            "businesses",
            "companies",
            "score",
            "index",
            "rank",
            "ratio",
            "rate",
            "$",
            "€",
            "£",
            "µg/m3",
            "µg/m³",
            "μg/m3",
            "μg/m³",
            "mg/l",
            "db",
            "rating",
            "nos",
            "nos.",
            "year",
            "yr",
            "month",
            "day",
            "capita",
            "person",
            "acres",
            "miles",
            "gallons",
            "gj",
            "mpg");
    private static final Pattern ENGLISH_SCALE =
            Pattern.compile("^(?:[$€£] ?)?(?:hundred|thousand|million|billion|trillion|000|'000|mn|bn|k)?s? ?(?:of )?");
    private static final Pattern BLANK = Pattern.compile("^[-—–/\\\\.…无*]*$|^(?:n/?a|none)$", Pattern.CASE_INSENSITIVE);

    private CellUnits() {}

    /** The unit of a cell of units or of the words after “单位：”; null where it says that there is none. */
    static @Nullable String cell(String words) {
        var unit = words.replaceAll("^[\\[(〔]|[\\])〕]$", "").strip();
        return BLANK.matcher(unit).matches() || unit.length() > LONGEST || unit.indexOf(',') >= 0 ? null : unit;
    }

    /** Whether words in brackets behind a name are its unit. */
    static boolean isUnit(String words) {
        if (words.isEmpty() || words.length() > LONGEST || BLANK.matcher(words).matches()) {
            return false;
        }
        int slash = words.indexOf('/');
        return isKnown(words) || slash > 0 && isKnown(words.substring(0, slash)) && isPer(words.substring(slash + 1));
    }

    private static boolean isPer(String words) {
        int slash = words.indexOf('/');
        return slash > 0 ? isPer(words.substring(0, slash)) && isPer(words.substring(slash + 1)) : isKnown(words);
    }

    private static boolean isKnown(String words) {
        if (UNITS.all().contains(words)) {
            return true;
        }
        int scales = scales(words);
        var rest = words.substring(scales);
        return scales > 0 && (rest.isEmpty() || UNITS.all().contains(rest)) || isEnglish(words);
    }

    private static boolean isEnglish(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var plain = ENGLISH_SCALE.matcher(lower).replaceFirst("");
        return ENGLISH.contains(lower) || ENGLISH.contains(plain) || plain.isEmpty() && !lower.isEmpty();
    }

    private static int scales(String words) {
        int length = 0;
        while (length < words.length() && SCALES.indexOf(words.charAt(length)) >= 0) {
            length++;
        }
        return length;
    }

    /** Where the unit that begins at a place ends; the place itself where none does. */
    static int end(String words, int from) {
        int start = from;
        while (start < words.length() && (SCALES.indexOf(words.charAt(start)) >= 0 || words.charAt(start) == ' ')) {
            start++;
        }
        int end = word(words, start);
        while (end > start && end < words.length() && words.charAt(end) == '/') {
            int per = end + 1;
            while (per < words.length() && SCALES.indexOf(words.charAt(per)) >= 0) {
                per++;
            }
            int next = word(words, per);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end > start || scales(words.substring(from)) > 0 ? end : from;
    }

    private static int word(String words, int from) {
        var unit = UNITS.at(words, from, words.length());
        return unit == null ? from : from + unit.length();
    }

    /** A value in the unit without its scale: 1.2 万亿元 is 1200000000000 元. */
    static BigDecimal plain(BigDecimal value, @Nullable String unit) {
        var plain = value;
        for (int i = 0; unit != null && i < scalesOf(unit); i++) {
            plain = plain.multiply(
                    switch (unit.charAt(i)) {
                        case '亿' -> new BigDecimal(100_000_000);
                        case '万' -> new BigDecimal(10_000);
                        case '千' -> new BigDecimal(1000);
                        case '百' -> new BigDecimal(100);
                        default -> BigDecimal.TEN;
                    });
        }
        return plain.stripTrailingZeros();
    }

    /** The unit without its scale; empty where there is none. */
    static String base(@Nullable String unit) {
        return unit == null ? "" : unit.substring(scalesOf(unit));
    }

    private static int scalesOf(String unit) {
        return UNITS.all().contains(unit) ? 0 : scales(unit);
    }
}

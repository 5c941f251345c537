package gangju.reader.statement;

import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.reader.statement.DateMention.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a stretch of folded text: years, months, stretches, five-year plans, 今年 and 期末. */
final class Dates {
    private static final Words FRAMES = Words.read("dates.tsv");
    private static final Words BEFORE = FRAMES.having("before");
    private static final Words AFTER = FRAMES.having("after");
    private static final Words RELATIVE = FRAMES.having("relative");
    private static final String RANGE_MARKS = "-~—–〜至到";
    private static final String YEAR_DIGITS = "〇一二三四五六七八九";
    private static final int FIRST_FIVE_YEARS = 1951;

    private final String text;
    private final int start;
    private final int end;
    private final PlanCalendar calendar;

    private Dates(String text, Span span, PlanCalendar calendar) {
        this.text = text;
        this.start = span.start();
        this.end = span.end();
        this.calendar = calendar;
    }

    static List<DateMention> in(String text, Span span, PlanCalendar calendar) {
        var found = new ArrayList<DateMention>();
        var reader = new Dates(text, span, calendar);
        for (int i = span.start(); i < span.end(); i++) {
            var mention = reader.at(i);
            if (mention != null) {
                found.add(mention);
                i = mention.span().end() - 1;
            }
        }
        return found;
    }

    /** Whether 从 or 由 stands right before a place. */
    static boolean isFrom(String text, int start, int i) {
        return i > start && (text.charAt(i - 1) == '从' || text.charAt(i - 1) == '由');
    }

    private @Nullable DateMention at(int i) {
        char c = text.charAt(i);
        if (Numeral.isDigit(c) || yearDigit(c) >= 0) {
            var year = year(i);
            return year > 0 ? calendarDate(i, year) : fiveYears(i);
        }
        if (c == '十' || "“\"‘「『".indexOf(c) >= 0) {
            return fiveYears(i);
        }
        return relative(i);
    }

    /** A year of four digits at {@code i}, or 0. */
    private int year(int i) {
        if (i + 4 > end || (i > start && isDigitOrLatin(text.charAt(i - 1)))) {
            return 0;
        }
        int year = 0;
        boolean arabic = Numeral.isDigit(text.charAt(i));
        for (int j = i; j < i + 4; j++) {
            int digit =
                    arabic ? (Numeral.isDigit(text.charAt(j)) ? text.charAt(j) - '0' : -1) : yearDigit(text.charAt(j));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year >= 1900 && year <= 2100 ? year : 0;
    }

    private static boolean isDigitOrLatin(char c) {
        return Numeral.isDigit(c) || c == '.' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int yearDigit(char c) {
        return c == '零' || c == '○' ? 0 : YEAR_DIGITS.indexOf(c);
    }

    private @Nullable DateMention calendarDate(int i, int year) {
        int j = i + 4;
        boolean named = isAt(j, '年');
        int mark = named ? j + 1 : j;
        if (mark < end && RANGE_MARKS.indexOf(text.charAt(mark)) >= 0) {
            int second = year(mark + 1);
            if (second > year && isAt(mark + 5, '年')) {
                return framed(i, mark + 6, PartialDate.ofYear(year), PartialDate.ofYear(second));
            }
        }
        if (!named || isAt(j + 1, '级')) {
            return null;
        }
        return withMonth(i, j + 1, year);
    }

    private DateMention withMonth(int i, int from, int year) {
        int month = number(from, '月');
        if (month < 1 || month > 12) {
            var date = PartialDate.ofYear(year);
            return framed(i, from, date, date);
        }
        int afterMonth = text.indexOf('月', from) + 1;
        int day = number(afterMonth, '日');
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            var date = new PartialDate(year, month, null);
            return framed(i, afterMonth, date, date);
        }
        var date = new PartialDate(year, month, day);
        return framed(i, text.indexOf('日', afterMonth) + 1, date, date);
    }

    /** One or two digits followed by the mark, or 0. */
    private int number(int from, char mark) {
        int value = 0;
        for (int j = from; j < end && j < from + 3; j++) {
            if (text.charAt(j) == mark) {
                return value;
            }
            if (!Numeral.isDigit(text.charAt(j))) {
                return 0;
            }
            value = value * 10 + text.charAt(j) - '0';
        }
        return 0;
    }

    private boolean isAt(int i, char c) {
        return i < end && text.charAt(i) == c;
    }

    /** “十四五”时期, 十四五末: the tenth plan began in 2001, and every fifth year another. */
    private @Nullable DateMention fiveYears(int i) {
        boolean quoted = "“\"‘「『".indexOf(text.charAt(i)) >= 0;
        int j = quoted ? i + 1 : i;
        int five = isAt(j + 2, '五') ? j + 2 : j + 1;
        if (!isAt(five, '五')) {
            return null;
        }
        int ordinal = ordinal(text.substring(j, five));
        boolean closed = quoted && five + 1 < end && "”\"’」』".indexOf(text.charAt(five + 1)) >= 0;
        int close = closed ? five + 2 : five + 1;
        var tail = AFTER.at(text, close, end);
        if (ordinal < 7 || (!quoted && (tail == null || tail.length() < 2 && !tail.equals("末")))) {
            return null;
        }
        if (quoted && !closed) {
            return null;
        }
        if (text.startsWith("规划", close) || text.startsWith("计划", close) || text.startsWith("国民经济", close)) {
            return null;
        }
        return fiveYearsFramed(i, close, FIRST_FIVE_YEARS + 5 * ordinal);
    }

    private DateMention fiveYearsFramed(int i, int close, int first) {
        if (text.startsWith("末", close) || text.startsWith("期末", close) || text.startsWith("时期末", close)) {
            var date = PartialDate.ofYear(first + 4);
            return framed(i, close, date, date);
        }
        return framed(i, close, PartialDate.ofYear(first), PartialDate.ofYear(first + 4));
    }

    private static int ordinal(String numeral) {
        if (numeral.equals("十")) {
            return 10;
        }
        int last = YEAR_DIGITS.indexOf(numeral.charAt(numeral.length() - 1));
        boolean teen = numeral.length() == 2 && numeral.charAt(0) == '十' && last > 0;
        return teen ? 10 + last : numeral.length() == 1 ? last : 0;
    }

    private @Nullable DateMention relative(int i) {
        var word = RELATIVE.at(text, i, end);
        if (word == null || word.startsWith("年") && i > start && isCounted(text.charAt(i - 1))) {
            return null;
        }
        int stretch = List.of("two-years", "three-years", "five-years")
                .indexOf(FRAMES.attributes(word).get(1));
        if (stretch >= 0) {
            var years = stretch == 2 ? calendar.nextFive() : calendar.next(stretch + 2);
            return years == null ? null : framed(i, i + word.length(), years.start(), years.end());
        }
        var date = switch (FRAMES.attributes(word).get(1)) {
            case "this-year" -> calendar.thisYear();
            case "period-end" -> calendar.end();
            case "last-year" -> calendar.lastYear();
            default -> PartialDate.parse(FRAMES.attributes(word).get(1));
        };
        return date == null ? null : framed(i, i + word.length(), date, date);
    }

    /** 三年内 is a stretch, and says nothing of this year. */
    private static boolean isCounted(char before) {
        return Numeral.isDigit(before) || "一二两三四五六七八九十几每".indexOf(before) >= 0;
    }

    /** Takes in the words around a date and tells from them what it does. */
    private DateMention framed(int from, int to, PartialDate first, PartialDate last) {
        int stop = to;
        var kind = first.equals(last) ? Kind.IN : Kind.DURING;
        for (var word = AFTER.at(text, stop, end);
                word != null && !isOfNextWord(word, stop);
                word = AFTER.at(text, stop, end)) {
            stop += word.length();
            kind = stronger(kind, FRAMES.attributes(word).get(1));
        }
        var before = BEFORE.endingAt(text, start, from);
        boolean of = isAt(stop, '的');
        if (of && before != null && "到至".contains(before)) {
            before = null;
        }
        int begin = before == null ? from : from - before.length();
        if (before != null) {
            kind = stronger(kind, FRAMES.attributes(before).get(1));
        }
        if (kind == Kind.IN && of) {
            kind = Kind.OF;
        }
        return new DateMention(new Span(begin, stop), first, last, kind);
    }

    /** 2020年初步建成: 初 is no part of the date. */
    private boolean isOfNextWord(String word, int at) {
        return word.equals("初") && at + 1 < end && "步级中期".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static Kind stronger(Kind kind, String word) {
        return word.equals("same") ? kind : Kind.valueOf(word);
    }
}

package gangju.reader.table;

import gangju.model.Operator;
import gangju.model.PartialDate;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of figures of an indicator table: ≥90, [30], 6.5-7.0%, 下降18%, “2023年85；2025年90”, 显著提升. */
final class ValueReader {
    private static final String YEAR = "(?:到|至|截至|by |in )?((?:19|20)\\d\\d)(?:年(?:底|末)?[:,]?|[:])(?:前)?";
    private static final Pattern YEAR_MARK = Pattern.compile(YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_BEHIND = Pattern.compile("\\(((?:19|20)\\d\\d)年?\\)|\\bby ((?:19|20)\\d\\d)\\b");
    private static final Pattern BEFORE_YEAR =
            Pattern.compile("(?<=.)(?<!力争|争取|[到至])(?=(?:力争|争取)?" + YEAR + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("[;；\\n]");
    /** Where sentences end within a cell, and what says nothing of a figure. */
    private static final Pattern SENTENCES = Pattern.compile("。");

    private static final Pattern FIGURE = Pattern.compile("\\d");
    /** 支持签约模式的种类大于3类: words before what the figure is to be. */
    private static final Pattern LEAD = Pattern.compile(
            "^[^\\d,、;:。]{2,30}?(?=(?:达到|达|不低于|不少于|不超过|大于|小于|超过|高于|低于|控制在|提高到|提升到|保持在|稳定在|≥|≤|>|<) ?\\d)");

    private static final Pattern NOTHING = Pattern.compile(
            "[-—–―/\\\\.…·*xX\\s]*|无|暂无|n/?a|nil|none|tb[acd]|not (?:available|applicable)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE_MARK =
            Pattern.compile("(?<=.)(?:[*#①-⑳¹²³]+|(?<=[\\d%\\p{IsHan}])[\\[〔]注?\\d{1,2}[\\]〕])$");
    private static final Pattern BRACKETED = Pattern.compile("^[\\[〔【]([^\\[\\]〔〕【】]{1,60})[\\]〕】]([^\\d]{0,12})$");
    private static final Pattern REMARK = Pattern.compile("\\([^()]{1,80}\\)");
    private static final Pattern NUMBER =
            Pattern.compile("[-−]?(?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d{1,18})(?:\\.\\d{1,12})?");
    private static final Pattern TO = Pattern.compile(" ?(?:[-~—–〜至到]{1,2}|to) ?");
    private static final Pattern SCALE = Pattern.compile(
            " ?(thousand|million|billion|trillion)\\b(?: (?!or\\b|and\\b)[a-z²³/]+)?| ?[$€£]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATIN = Pattern.compile(" ?[a-zA-Zµμ%°][a-zA-Z0-9²³/%]{0,15}");
    private static final Pattern RANK = Pattern.compile("(?:第|前|top ?)(\\d{1,4})(?:位|名|强)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBLING = Pattern.compile("翻(一|两|二|1|2)?番|double[sd]?$", Pattern.CASE_INSENSITIVE);
    /** Words behind the figure that say more than a unit or a remark. */
    private static final Pattern SENTENCE = Pattern.compile("^(?:[^\\p{IsHan}]*?\\b[a-zA-Z]{2,}\\b){8}");

    private static final int MOST_PARTS = 20;

    private final String words;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private int at;

    private ValueReader(String words) {
        this.words = words;
    }

    /** What a cell says, once for each date; empty where it says nothing. */
    static List<CellValue> read(String folded) {
        var cell = folded.strip();
        if (NOTHING.matcher(cell).matches()) {
            return List.of();
        }
        var values = new ArrayList<CellValue>();
        for (var part : parts(cell)) {
            var value = part(part);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Each sentence of a cell that has a figure; a line end parts only where each line has a year of its own. */
    private static List<String> parts(String cell) {
        var sentences = SENTENCES.split(cell, MOST_PARTS);
        var told = Arrays.stream(sentences)
                .filter(sentence -> FIGURE.matcher(sentence).find())
                .toList();
        return sentences.length < 2 || told.isEmpty()
                ? dated(cell)
                : told.stream().flatMap(sentence -> dated(sentence).stream()).toList();
    }

    private static List<String> dated(String cell) {
        var dated = new ArrayList<String>();
        for (var part : PARTS.split(cell, MOST_PARTS)) {
            dated.addAll(List.of(BEFORE_YEAR.split(part, MOST_PARTS)));
        }
        boolean wordsLeft = dated.size() > 1
                && dated.removeIf(
                        part -> part.endsWith(",") && !FIGURE.matcher(part).find());
        dated.removeIf(part -> NOTHING.matcher(part.replaceAll("[,、]$", "")).matches());
        boolean each = (wordsLeft || dated.size() > 1) && dated.stream().allMatch(ValueReader::isDated);
        return each ? dated : List.of(cell.replace("\n", ""));
    }

    private static boolean isDated(String part) {
        return YEAR_MARK.matcher(part).find() || YEAR_BEHIND.matcher(part).find();
    }

    private static @Nullable CellValue part(String part) {
        var tidy = NOTE_MARK.matcher(Sheet.tidy(part)).replaceFirst("").replaceAll("[,、。]$", "");
        PartialDate date = null;
        var behind = YEAR_BEHIND.matcher(tidy);
        var mark = YEAR_MARK.matcher(behind.find(0) ? tidy : remarksOff(tidy));
        if (behind.find(0)) {
            var year = behind.group(1) == null ? behind.group(2) : behind.group(1);
            date = PartialDate.ofYear(Integer.parseInt(year));
            tidy = behind.replaceFirst("").strip();
        } else if (mark.find()) {
            date = PartialDate.ofYear(Integer.parseInt(mark.group(1)));
            tidy = mark.replaceFirst("").strip();
        }
        var bracketed = BRACKETED.matcher(tidy);
        boolean total = bracketed.matches();
        var inner = total ? bracketed.group(1) + bracketed.group(2) : tidy;
        var bare = NOTE_MARK.matcher(remarksOff(inner)).replaceFirst("").strip();
        var value = NOTHING.matcher(bare).matches() ? null : new ValueReader(bare).value();
        return value == null ? null : total ? value.at(date).asTotal() : value.at(date);
    }

    /** Without remarks in brackets, unless all stands in them. */
    private static String remarksOff(String words) {
        var off = REMARK.matcher(words).replaceAll("").strip();
        return off.isEmpty() ? words.replaceAll("^\\(|\\)$", "") : off;
    }

    private @Nullable CellValue value() {
        var idiom = idiom();
        if (idiom != null) {
            return idiom;
        }
        for (var found = Mark.before(words, at); found != null; found = Mark.before(words, at)) {
            marks.add(found.mark());
            at = found.end();
        }
        lead();
        var currency = at < words.length() && "$€£".indexOf(words.charAt(at)) >= 0 ? words.substring(at, at + 1) : null;
        at += currency == null ? 0 : 1;
        var number = number();
        var value = number == null ? CellWords.read(words) : figure(number, currency);
        return number != null && SENTENCE.matcher(words.substring(at)).find() ? null : value;
    }

    private void lead() {
        var lead = LEAD.matcher(words).region(at, words.length());
        if (at == 0 && lead.lookingAt()) {
            at = lead.end();
            for (var found = Mark.before(words, at); found != null; found = Mark.before(words, at)) {
                marks.add(found.mark());
                at = found.end();
            }
        }
    }

    private @Nullable CellValue idiom() {
        var rank = RANK.matcher(words);
        if (rank.find()) {
            return rank(new BigDecimal(rank.group(1)));
        }
        if (words.endsWith("首位") || words.endsWith("第一")) {
            return rank(BigDecimal.ONE);
        }
        if (words.endsWith("全覆盖")) {
            return new CellValue(
                    TargetType.COVERAGE, Operator.EQ, new BigDecimal(100), null, "%", null, false, false, false);
        }
        var doubling = DOUBLING.matcher(words);
        if (doubling.find()) {
            boolean twice = doubling.group(1) != null && "两二2".contains(doubling.group(1));
            return new CellValue(
                    TargetType.MULTIPLE,
                    Operator.MULTIPLE,
                    new BigDecimal(twice ? 4 : 2),
                    null,
                    "倍",
                    null,
                    false,
                    false,
                    false);
        }
        return null;
    }

    private static CellValue rank(BigDecimal place) {
        return new CellValue(TargetType.RANK, Operator.RANK, place, null, "位", null, false, false, false);
    }

    private @Nullable BigDecimal number() {
        var match = NUMBER.matcher(words).region(at, words.length());
        if (!match.lookingAt()) {
            return null;
        }
        at = match.end();
        return new BigDecimal(match.group().replaceAll("[, ]", "").replace('−', '-'));
    }

    private CellValue figure(BigDecimal low, @Nullable String currency) {
        var unit = unit();
        var to = TO.matcher(words).region(at, words.length());
        int before = at;
        BigDecimal high = null;
        if (to.lookingAt()) {
            at = to.end();
            high = number();
            at = high == null || high.compareTo(low) < 0 ? before : at;
            high = at == before ? null : high;
            var second = high == null ? null : unit();
            unit = second == null ? unit : second;
        }
        for (var found = Mark.behind(words, at); found != null; found = Mark.behind(words, at)) {
            marks.add(found.mark());
            at = found.end();
        }
        var whole = currency == null ? unit : unit == null ? currency : currency + unit;
        var value = new CellValue(
                type(high != null, unit),
                high == null || marks.contains(Mark.LESS) ? operator() : Operator.RANGE,
                low,
                high,
                whole,
                null,
                false,
                marks.contains(Mark.YEARLY),
                marks.contains(Mark.STRIVING));
        return marks.contains(Mark.TOTAL) ? value.asTotal() : value;
    }

    private @Nullable String unit() {
        int end = CellUnits.end(words, at);
        if (end == at) {
            var scale = SCALE.matcher(words).region(at, words.length());
            end = scale.lookingAt() ? scale.end() : latin();
        }
        var unit = words.substring(at, end).strip();
        at = end;
        return unit.isEmpty() ? null : unit;
    }

    private int latin() {
        var letters = LATIN.matcher(words).region(at, words.length());
        return letters.lookingAt() && CellUnits.isUnit(letters.group().strip()) ? letters.end() : at;
    }

    private @Nullable TargetType type(boolean isRange, @Nullable String unit) {
        if (marks.contains(Mark.MORE) && "%".equals(unit)) {
            return TargetType.GROWTH;
        }
        if (marks.contains(Mark.MORE) || marks.contains(Mark.LESS)) {
            return TargetType.CHANGE;
        }
        return isRange ? TargetType.RANGE : null;
    }

    private Operator operator() {
        boolean about = marks.contains(Mark.ABOUT);
        var bound = bound();
        if (marks.contains(Mark.MAINTAIN)) {
            return about
                    ? Operator.MAINTAIN_ABOUT
                    : switch (bound) {
                        case GE, GT -> Operator.MAINTAIN_GE;
                        case LE, LT -> Operator.MAINTAIN_LE;
                        default -> Operator.MAINTAIN;
                    };
        }
        if (marks.contains(Mark.LESS)) {
            return Operator.DECREASE_BY;
        }
        if (bound != Operator.EQ) {
            return bound;
        }
        if (about) {
            return marks.contains(Mark.REACH) ? Operator.REACH_ABOUT : Operator.ABOUT;
        }
        return marks.contains(Mark.REACH) ? Operator.REACH : Operator.EQ;
    }

    private Operator bound() {
        if (marks.contains(Mark.GE)) {
            return Operator.GE;
        }
        if (marks.contains(Mark.GT)) {
            return Operator.GT;
        }
        if (marks.contains(Mark.LE)) {
            return Operator.LE;
        }
        return marks.contains(Mark.LT) ? Operator.LT : Operator.EQ;
    }
}

package gangju.reader.table;

import gangju.model.Span;
import gangju.model.Strength;
import gangju.reader.script.Folding;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the cell of an indicator's name says besides its name: R&amp;D经费投入强度（%）*, 三、新增就业（万人）[累计], 其中：….
 *
 * @param name as written, without number, unit, marks of notes and line ends
 */
record IndicatorName(
        String name, @Nullable String unit, @Nullable Strength strength, boolean isTotal) {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:\\(?\\d{1,3}\\)|\\d{1,3}[.、)](?!\\d)|\\([一二三四五六七八九十]{1,3}\\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|其中[:、]?|#)\\s*");
    private static final Pattern NOTE = Pattern.compile("(?<=.)(?:[*#①-⑳¹²³]|[\\[〔(]注?\\d{1,2}[\\]〕)])$");
    private static final Pattern TAIL = Pattern.compile("[(\\[〔【]([^()\\[\\]〔〕【】]{1,40})[)\\]〕】]$");
    private static final Pattern COMMA_UNIT = Pattern.compile("[,、]\\s*([^,、]{1,12})$");
    private static final Pattern TOTAL = Pattern.compile("累计|合计|cumulative", Pattern.CASE_INSENSITIVE);

    /** The words of a cell as written. */
    static IndicatorName of(String written) {
        var words = written.replaceAll("(?<=[\\p{IsHan}）)])\\s+|\\s+(?=\\p{IsHan}|（)", "")
                .replaceAll("\\s+", " ")
                .strip();
        var folded = Folding.characters(words);
        int start = 0;
        var label = LABEL.matcher(folded);
        for (int i = 0;
                i < 3 && label.region(start, folded.length()).lookingAt() && label.end() < folded.length();
                i++) {
            start = label.end();
        }
        return new Tail(words, folded, start).read();
    }

    /** 约束性 or 预期性, where the words say one of them. */
    static @Nullable Strength strength(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        boolean binding = lower.contains("约束") || lower.contains("binding") && !lower.contains("non-binding");
        boolean expected = lower.contains("预期") || lower.contains("expected") || lower.contains("indicative");
        if (binding == expected) {
            return null;
        }
        return binding ? Strength.BINDING : Strength.EXPECTED;
    }

    /** Takes what stands behind a name off it, from the end. */
    private static final class Tail {
        private final String words;
        private final String folded;
        private final int start;
        private int end;
        private @Nullable String unit;
        private @Nullable Strength strength;
        private boolean total;

        Tail(String words, String folded, int start) {
            this.words = words;
            this.folded = folded;
            this.start = start;
            this.end = folded.length();
        }

        IndicatorName read() {
            for (int i = 0; i < 6 && (cutNote() || cutBracket() || cutUnit()); i++) {
                while (end > start && Character.isWhitespace(folded.charAt(end - 1))) {
                    end--;
                }
            }
            var span = new Span(start, end);
            return new IndicatorName(span.of(words).strip(), unit, strength, total);
        }

        private boolean cutNote() {
            var note = NOTE.matcher(folded).region(start, end);
            if (!note.find() || note.start() <= start) {
                return false;
            }
            end = note.start();
            return true;
        }

        private boolean cutBracket() {
            var tail = TAIL.matcher(folded).region(start, end);
            if (!tail.find() || tail.start() <= start) {
                return false;
            }
            var inner = tail.group(1).strip();
            var bound = strength(inner);
            var own = inner.replaceFirst("(?i)^单位[:]?|,?(?:五年)?累计$|^(?:五年)?累计,?|,? ?cumulative,?", "")
                    .strip();
            boolean isTotal = TOTAL.matcher(inner).find() && own.length() <= 8;
            boolean isUnit = unit == null && CellUnits.isUnit(own);
            if (!isUnit && !isTotal && (bound == null || inner.length() > 8)) {
                return false;
            }
            unit = isUnit ? own : unit;
            strength = bound == null ? strength : bound;
            total |= isTotal;
            end = tail.start();
            return true;
        }

        private boolean cutUnit() {
            var tail = COMMA_UNIT.matcher(folded).region(start, end);
            if (unit != null || !tail.find() || tail.start() <= start || !CellUnits.isUnit(tail.group(1))) {
                return false;
            }
            unit = tail.group(1);
            end = tail.start();
            return true;
        }
    }
}

package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import gangju.indicator.Bound;
import gangju.indicator.ObservationStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads qualifiers by the vocabulary of {@code qualifiers.tsv}; the longest words first. */
final class QualifierWords {
    private static final List<Word> WORDS = load();
    private static final Pattern COUNT = Pattern.compile("\\d{4}(-\\d{2}){1,2}|[0-9一二三四五六七八九十两]+ ?(个|年)?");
    private static final Pattern PARTS = Pattern.compile("[,;、，；]");

    private QualifierWords() {}

    /** All parts of a remark in brackets, or of a cell of its own. */
    static Qualifiers of(String remark) {
        var all = Qualifiers.NONE;
        for (var part : PARTS.split(WordTable.fold(remark))) {
            all = all.and(part(part.strip()));
        }
        return all;
    }

    /** The words at either end of a text, and what is left between them. */
    static Stripped strip(String text) {
        var rest = WordTable.fold(text);
        var found = Qualifiers.NONE;
        for (boolean more = true; more; ) {
            more = false;
            for (var word : WORDS) {
                int at = rest.startsWith(word.text())
                        ? 0
                        : rest.length() - word.text().length();
                if (word.text().length() < rest.length() && word.isAt(rest, at)) {
                    rest = word.without(rest, at).strip();
                    found = found.and(word.meaning());
                    more = true;
                    break;
                }
            }
        }
        return new Stripped(rest, found);
    }

    private static Qualifiers part(String part) {
        var rest = COUNT.matcher(part).replaceAll(" ").strip();
        var found = Qualifiers.NONE;
        for (var word : WORDS) {
            for (int at = rest.indexOf(word.text()); at >= 0; at = rest.indexOf(word.text(), at + 1)) {
                if (word.isAt(rest, at)) {
                    rest = word.without(rest, at);
                    found = found.and(word.meaning());
                    break;
                }
            }
        }
        return rest.isBlank() ? found : found.and(other(part));
    }

    private static Qualifiers other(String text) {
        return new Qualifiers(
                Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, false, List.of(text));
    }

    private static List<Word> load() {
        var words = new ArrayList<Word>();
        for (var cells : WordTable.load(QualifierWords.class, "qualifiers.tsv")) {
            var meaning = meaning(cells.getFirst(), cells.get(1));
            cells.stream().skip(2).forEach(text -> words.add(new Word(WordTable.fold(text), meaning)));
        }
        words.sort(Comparator.comparing((Word word) -> word.text().length()).reversed());
        return List.copyOf(words);
    }

    private static Qualifiers meaning(String kind, String value) {
        var none = Optional.<String>empty();
        return switch (kind) {
            case "bound" -> with(Optional.of(Bound.valueOf(value)), Optional.empty(), none, "");
            case "status" -> with(Optional.empty(), Optional.of(ObservationStatus.valueOf(value)), none, "");
            case "universe" -> with(Optional.empty(), Optional.empty(), Optional.of(value), "");
            case "total", "average", "each", "limit", "growth", "filler" ->
                with(Optional.empty(), Optional.empty(), none, kind);
            default -> throw new IllegalStateException("no kind of qualifier: " + kind);
        };
    }

    private static Qualifiers with(
            Optional<Bound> bound, Optional<ObservationStatus> status, Optional<String> universe, String kind) {
        return new Qualifiers(
                bound,
                status,
                universe,
                kind.equals("total"),
                kind.equals("average"),
                kind.equals("each"),
                kind.equals("limit"),
                List.of());
    }

    /**
     * @param rest what no word stands for
     * @param found what the words mean
     */
    record Stripped(String rest, Qualifiers found) {}

    /** A word that stands alone: letters beside it would make it another word. */
    private record Word(String text, Qualifiers meaning) {
        boolean isAt(String line, int at) {
            return at >= 0
                    && line.startsWith(text, at)
                    && !joins(line, at - 1, at)
                    && !joins(line, at + text.length() - 1, at + text.length());
        }

        private static boolean joins(String line, int left, int right) {
            return left >= 0 && right < line.length() && isLatin(line.charAt(left)) && isLatin(line.charAt(right));
        }

        private static boolean isLatin(char c) {
            return c < 0x250 && Character.isLetter(c);
        }

        String without(String line, int at) {
            return line.substring(0, at) + " " + line.substring(at + text.length());
        }
    }
}

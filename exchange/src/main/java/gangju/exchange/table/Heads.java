package gangju.exchange.table;

import gangju.exchange.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns that a kind of table has, and the words that may head them.
 *
 * @param <F> one constant a column
 */
public final class Heads<F extends Enum<F>> {
    private final Class<F> fields;
    private final Map<String, F> byWord = new HashMap<>();
    private final Map<F, List<String>> own;

    /** @param resource lines of a constant and the words for it, the product's own first */
    public Heads(Class<F> fields, String resource) {
        this.fields = fields;
        this.own = new EnumMap<>(fields);
        for (var words : WordTable.load(fields, resource)) {
            var field = Enum.valueOf(fields, words.getFirst());
            own.put(field, words.subList(1, 3));
            words.stream().skip(1).forEach(word -> byWord.put(key(word), field));
        }
    }

    /** The product's own head of a column, in Chinese unless English is asked for. */
    public String word(F field, Locale locale) {
        return own.getOrDefault(field, List.of(field.name(), field.name()))
                .get(locale.getLanguage().equals("en") ? 1 : 0);
    }

    /** The columns of a line, if it holds all the required ones. */
    public Optional<Columns<F>> find(Line line, Set<F> required) {
        var places = new EnumMap<F, Integer>(fields);
        var others = new ArrayList<String>();
        var doubled = new ArrayList<CellProblem>();
        for (int i = 0; i < line.cells().size(); i++) {
            var text = line.cell(i).text();
            var field = byWord.get(key(text));
            if (field == null) {
                if (!text.isEmpty()) {
                    others.add(text);
                }
            } else if (places.putIfAbsent(field, i) != null) {
                doubled.add(new CellProblem(line.number(), i, text, text, Reason.of("head-twice", text)));
            }
        }
        return places.keySet().containsAll(required)
                ? Optional.of(new Columns<>(line, places, others, doubled))
                : Optional.empty();
    }

    /** Without remarks in brackets and the star of a required column. */
    private static String key(String head) {
        return WordTable.fold(head).replaceAll("\\(.*\\)$", "").replaceAll("[\\s*_：:]", "");
    }

    /**
     * Where the columns of one table are.
     *
     * @param head the line itself
     * @param others heads that no column is known by
     * @param doubled heads that stand for a column twice
     */
    public record Columns<F extends Enum<F>>(
            Line head, Map<F, Integer> places, List<String> others, List<CellProblem> doubled) {
        public Columns {
            others = List.copyOf(others);
            doubled = List.copyOf(doubled);
        }

        public boolean has(F field) {
            return places.containsKey(field);
        }

        public Cell cell(Line line, F field) {
            var place = places.get(field);
            return place == null ? Cell.EMPTY : line.cell(place);
        }

        /** A problem with the cell of a line. */
        public CellProblem problem(Line line, F field, Reason reason) {
            var place = places.get(field);
            if (place == null) {
                return new CellProblem(line.number(), -1, field.name(), "", reason);
            }
            return new CellProblem(
                    line.number(),
                    place,
                    head.cell(place).text(),
                    line.cell(place).text(),
                    reason);
        }
    }
}

package gangju.reader.statement;

import gangju.model.Span;
import java.util.List;

/**
 * A stretch of a sentence between commas, or what a bracket holds.
 *
 * @param parenthetical whether it stood in brackets
 * @param named quotes, book titles and brackets inside; numbers there belong to names
 */
record Clause(Span span, boolean parenthetical, List<Span> named) {
    Clause {
        named = List.copyOf(named);
    }

    boolean isNamed(Span place) {
        return named.stream().anyMatch(name -> name.contains(place));
    }
}

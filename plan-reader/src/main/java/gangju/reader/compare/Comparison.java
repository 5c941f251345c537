package gangju.reader.compare;

import gangju.model.Span;
import java.util.List;

/**
 * How two documents agree.
 *
 * @param isSamePlan whether they are copies, or one is an excerpt of the other
 * @param sureness of that answer, 50 to 100 percent
 * @param shared percent of the text that both have, after folding
 * @param headings chapters and sections that correspond, in order
 * @param paragraphs running text that corresponds, in order
 * @param first how much there was to align in the first document
 * @param second how much there was to align in the second document
 * @param differences beyond script, punctuation and vocabulary, in the order of the first document
 */
public record Comparison(
        boolean isSamePlan,
        int sureness,
        int shared,
        List<Pair> headings,
        List<Pair> paragraphs,
        Size first,
        Size second,
        List<Difference> differences) {
    public Comparison {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
        differences = List.copyOf(differences);
    }

    /**
     * Two places that correspond.
     *
     * @param likeness 100 where nothing but script and vocabulary differs
     */
    public record Pair(Span first, Span second, int likeness) {}

    /** How many headings and paragraphs a document has. */
    public record Size(int headings, int paragraphs) {}
}

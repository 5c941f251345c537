package gangju.server.execution.scheme;

import gangju.server.execution.scheme.Assigning.Work;
import gangju.server.plans.FoldedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a plan by which its items are given to units (分派规则).
 *
 * @param finds which items it is for
 * @param gives what they get where it is missing
 */
public record AssignmentRule(long id, Finds finds, Work gives) {
    /**
     * Which items a rule is for; everything that is said must hold.
     *
     * @param kind {@code task}, {@code target} or {@code project}; null for tasks and targets
     * @param chapter the item of a heading of the first level; null for all
     * @param words one of them stands in the title or the sentence, in any script; empty for all
     */
    public record Finds(@Nullable String kind, @Nullable Long chapter, List<String> words) {
        public Finds {
            words = List.copyOf(words);
        }

        /** For LIKE, one of which a folded text holds. */
        String[] patterns() {
            return words.stream()
                    .map(FoldedText::keyOf)
                    .filter(key -> !key.isEmpty())
                    .map(key -> "%" + key + "%")
                    .toArray(String[]::new);
        }
    }
}

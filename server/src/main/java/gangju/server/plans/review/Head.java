package gangju.server.plans.review;

import gangju.server.pages.Messages;
import gangju.server.plans.review.Decisions.Decision;
import gangju.server.plans.review.ReviewCounts.Counts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the review: the answer in a sentence, and how far it has come.
 *
 * @param decided and {@code doubtful} as percent of all, for the bar
 * @param tabs number of items by tab
 * @param undo what the person would take back, null if there is nothing
 */
public record Head(
        String title,
        String lead,
        String note,
        int total,
        int checked,
        String decided,
        String doubtful,
        boolean isSettled,
        Map<String, Integer> tabs,
        @Nullable String undo) {
    public Head {
        tabs = Map.copyOf(tabs);
    }

    static Head of(Counts counts, Optional<Decision> last, Messages words) {
        var tabs = new HashMap<>(counts.kinds());
        tabs.put("doubt", counts.doubtful());
        tabs.put("all", counts.total());
        return new Head(
                title(counts, words),
                lead(counts, words),
                words.get("review.note", counts.decided(), counts.doubtful(), counts.open()),
                counts.total(),
                counts.decided(),
                percent(counts.decided(), counts.total()),
                percent(counts.doubtful(), counts.total()),
                counts.doubtful() == 0,
                tabs,
                last.map(decision -> undo(decision, words)).orElse(null));
    }

    private static String title(Counts counts, Messages words) {
        if (counts.doubtful() > 0) {
            return words.get("review.title.doubtful", counts.doubtful());
        }
        return counts.open() > 0
                ? words.get("review.title.open", counts.open())
                : words.get("review.title.settled", counts.total());
    }

    private static String lead(Counts counts, Messages words) {
        if (counts.total() == 0) {
            return words.get("review.lead.empty");
        }
        if (counts.doubtful() > 0) {
            return words.get("review.lead.doubtful", counts.total(), counts.decided(), counts.open());
        }
        return counts.open() > 0
                ? words.get("review.lead.open", counts.total(), counts.decided())
                : words.get("review.lead.settled");
    }

    private static String undo(Decision decision, Messages words) {
        return words.get("review.undo." + decision.action(), decision.items());
    }

    private static String percent(int part, int total) {
        return total == 0 ? "0%" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / total);
    }
}

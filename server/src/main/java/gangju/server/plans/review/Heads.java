package gangju.server.plans.review;

import gangju.server.pages.Messages;
import org.springframework.stereotype.Component;

/** Makes the head of a review as it stands now. */
@Component
class Heads {
    private final ReviewCounts counts;
    private final Decisions decisions;

    Heads(ReviewCounts counts, Decisions decisions) {
        this.counts = counts;
        this.decisions = decisions;
    }

    Head of(long plan, String person, Messages words) {
        return Head.of(counts.of(plan), decisions.last(plan, person), words);
    }
}

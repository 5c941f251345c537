package gangju.server.plans.review;

import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.plans.review.Review.Reviewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit record what a decision in the review changed: item by item, or of many at once only which. */
@Component
class ReviewTrail {
    private static final int WHOLE = 20;

    private final AuditTrail trail;

    ReviewTrail(AuditTrail trail) {
        this.trail = trail;
    }

    private record Item(
            long id,
            String kind,
            String state,
            String label,
            @Nullable String content) {}

    void tell(Reviewer by, String action, List<ReviewItem> before, List<ReviewItem> after) {
        trail.add(new Change(by.name(), "plans.review-" + action, "plan/" + by.plan(), state(before), state(after)));
    }

    private static Object state(List<ReviewItem> items) {
        return items.size() > WHOLE
                ? items.stream().map(item -> item.id() + " " + item.state()).toList()
                : items.stream()
                        .map(item -> new Item(item.id(), item.kind(), item.state(), item.label(), item.content()))
                        .toList();
    }
}

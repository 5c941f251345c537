package gangju.server.plans.browse.overview;

import gangju.server.accounts.Act;
import gangju.server.inbox.InboxSource;
import gangju.server.inbox.Matter;
import gangju.server.inbox.Reader;
import gangju.server.plans.browse.PlanTraces;
import gangju.server.plans.browse.PlanTraces.Draft;
import java.util.List;
import org.springframework.stereotype.Component;

/** Readings that wait for decisions. */
@Component
final class DraftInbox implements InboxSource {
    private final PlanTraces traces;

    DraftInbox(PlanTraces traces) {
        this.traces = traces;
    }

    @Override
    public List<Matter> of(Reader reader) {
        return reader.rights().may(Act.REVIEW_READINGS)
                ? traces.drafts(reader.most()).stream()
                        .map(draft -> matter(reader, draft))
                        .toList()
                : List.of();
    }

    private static Matter matter(Reader reader, Draft draft) {
        var words = reader.words();
        return new Matter(
                draft.doubtful() == 0
                        ? words.get("browse.inbox.review", draft.title())
                        : words.get("browse.inbox.review.doubtful", draft.title(), draft.doubtful()),
                words.get("browse.home.open", draft.all(), draft.open()) + " · " + draft.fileName(),
                words.get("browse.inbox.where"),
                words.get("browse.home.go-on"),
                "/plans/" + draft.plan() + "/review",
                null);
    }
}

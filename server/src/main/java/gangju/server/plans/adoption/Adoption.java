package gangju.server.plans.adoption;

import gangju.model.IssuingArea;
import gangju.model.Metadata;
import gangju.model.Task;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemKind;
import gangju.server.plans.PlanAdopted;
import gangju.server.plans.PlanOpened;
import gangju.server.plans.PlanWithdrawn;
import gangju.server.plans.adoption.AdoptionPage.OpenCount;
import gangju.server.plans.adoption.AdoptionPage.OpenItem;
import gangju.server.plans.adoption.Versions.Past;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns drafts into versions that never change (核定, 更正), and takes drafts and plans away again. */
@Service
public class Adoption {
    private static final int LISTED = 200;

    private final Versions versions;
    private final ListedPlans listed;
    private final AuditTrail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Adoption(Versions versions, ListedPlans listed, AuditTrail trail, Clock clock, ApplicationEventPublisher events) {
        this.versions = versions;
        this.listed = listed;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Adoptable> find(long plan) {
        return versions.find(plan);
    }

    /**
     * Makes the draft the plan's next version; what is open stays open in it, what was rejected is left out.
     *
     * @return the version's number
     * @throws NotUnderReview if the plan is neither a draft nor open for an erratum
     */
    @Transactional
    public String adopt(long plan, String by) {
        var adoptable = locked(plan);
        var sha256 = adoptable.documentSha256();
        if (!adoptable.isUnderReview() || sha256 == null) {
            throw new NotUnderReview(adoptable.title());
        }
        var now = clock.instant();
        var items = versions.draft(plan);
        var hash = CanonicalContent.sha256(adoptable.title(), adoptable.nextNumber(), sha256, items);
        var version = versions.add(adoptable, hash, by, now);
        versions.addItems(version, items);
        versions.addBodies(version, bodies(items));
        versions.makeCurrent(plan, version, now);
        listed.update(plan);
        publish(adoptable, version, items);
        trail.add(Change.made(
                by,
                "plans.adopted",
                subject(plan),
                Map.of(
                        "version",
                        adoptable.nextNumber(),
                        "title",
                        adoptable.title(),
                        "items",
                        items.size(),
                        "sha256",
                        hash)));
        return adoptable.nextNumber();
    }

    /** What the page of a plan's adoption shows. */
    Standing standing(Adoptable plan) {
        var counts = plan.isUnderReview() ? versions.counts(plan.plan()) : List.<OpenCount>of();
        var open = plan.isUnderReview() ? versions.openItems(plan.plan(), LISTED) : List.<OpenItem>of();
        return new Standing(counts, open, versions.history(plan.plan()));
    }

    /** How far the review has come, what is open, which versions there are. */
    record Standing(List<OpenCount> counts, List<OpenItem> open, List<Past> versions) {}

    /** Marks an adopted plan as the example that visitors may see. */
    @Transactional
    public void markExample(long plan) {
        versions.markExample(plan);
        listed.update(plan);
        events.publishEvent(new PlanOpened(plan));
    }

    /** Opens an adopted plan for review again, because something in it was misread. */
    @Transactional
    public void openErratum(long plan, String reason, String by) {
        var adopted = locked(plan);
        if (!adopted.state().equals("adopted") || adopted.isErratum()) {
            throw new NotUnderReview(adopted.title());
        }
        versions.openErratum(plan, reason, by, clock.instant());
        trail.add(Change.made(by, "plans.erratum-opened", subject(plan), Map.of("reason", reason)));
    }

    /** Deletes a draft with its files and readings; its ids are not used again. */
    @Transactional
    public void deleteDraft(long plan, String by) {
        var draft = locked(plan);
        if (!draft.isDraft()) {
            throw new NotUnderReview(draft.title());
        }
        versions.deleteDraft(plan);
        trail.add(new Change(by, "plans.draft-deleted", subject(plan), Map.of("title", draft.title()), null));
    }

    /** Takes an adopted plan out of view; its versions, hashes and who did it stay. */
    @Transactional
    public void withdraw(long plan, String reason, String by) {
        var adopted = locked(plan);
        if (!adopted.state().equals("adopted")) {
            throw new NotUnderReview(adopted.title());
        }
        versions.withdraw(plan, reason, by, clock.instant());
        listed.update(plan);
        events.publishEvent(new PlanWithdrawn(plan));
        trail.add(new Change(
                by, "plans.withdrawn", subject(plan), Map.of("title", adopted.title()), Map.of("reason", reason)));
    }

    private void publish(Adoptable plan, long version, List<AdoptedItem> items) {
        var adopted = new AdoptedPromises(items);
        var metadata = ItemContent.parse(versions.metadata(version), Metadata.class);
        events.publishEvent(new PlanAdopted(
                plan.plan(),
                version,
                plan.nextNumber(),
                plan.title(),
                IssuingArea.of(metadata.issuers(), plan.title()).area(),
                metadata.period(),
                adopted.chapters(),
                adopted.targets(),
                adopted.tasks(),
                adopted.projects()));
    }

    private static String subject(long plan) {
        return "plan/" + plan;
    }

    private Adoptable locked(long plan) {
        return versions.lock(plan).orElseThrow(() -> new NoSuchElementException("plan " + plan));
    }

    private static List<AdoptedBody> bodies(List<AdoptedItem> items) {
        return items.stream()
                .filter(item -> item.is(ItemKind.TASK))
                .flatMap(item -> ItemContent.parse(item.content(), Task.class).bodies().stream()
                        .map(body -> new AdoptedBody(body.name(), role(body), item.itemId())))
                .toList();
    }

    private static String role(Task.Body body) {
        return switch (body.role()) {
            case LEAD -> "lead";
            case SUPPORT -> "support";
        };
    }

    /** The plan is not in the state that the act needs; somebody else was quicker. */
    public static final class NotUnderReview extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderReview(String title) {
            super(title);
        }
    }
}

package gangju.server.plans.browse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import gangju.server.plans.ItemKind;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What every page about an adopted version needs. A version never changes, so that those asked for last are kept. The
 * caller has asked {@link VisiblePlans} first.
 */
@Component
public final class PlanContents {
    private static final int MOST_VERSIONS = 10_000;
    private static final int MOST_HEADINGS = 100_000;

    private final LoadingCache<Long, PlanOutline> outlines;
    private final LoadingCache<Long, Totals> totals;

    PlanContents(PlanItems items, PlanBodies bodies) {
        outlines = Caffeine.newBuilder()
                .maximumWeight(MOST_HEADINGS)
                .weigher(
                        (Long version, PlanOutline outline) -> 1 + outline.all().size())
                .build(version -> PlanOutline.of(items.all(version, ItemKind.NODE)));
        totals = Caffeine.newBuilder()
                .maximumSize(MOST_VERSIONS)
                .build(version -> new Totals(items.totals(List.of(version)).of(version), bodies.count(version)));
    }

    /** @param bodies how many its tasks name */
    public record Totals(PlanCounts items, int bodies) {}

    public PlanOutline outline(long version) {
        return outlines.get(version);
    }

    public Totals totals(long version) {
        return totals.get(version);
    }
}

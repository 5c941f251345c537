package gangju.server.execution.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task or target with the units that answer for it.
 *
 * @param kind {@code task}, {@code target} or {@code project}
 * @param bodies that the text names
 * @param due as the text says: 2025, 2025-06
 * @param dueDay as it was set; goes before {@code due}
 */
public record SchemeItem(
        long id,
        long plan,
        String kind,
        @Nullable Long node,
        String title,
        String quote,
        List<String> measures,
        List<NamedBody> bodies,
        @Nullable String due,
        @Nullable LocalDate dueDay,
        List<Assigned> assigned) {
    public SchemeItem {
        measures = List.copyOf(measures);
        bodies = List.copyOf(bodies);
        assigned = List.copyOf(assigned);
    }

    /** A body that the text names. */
    public record NamedBody(String name, String role) {}

    /**
     * A unit that answers for it.
     *
     * @param part {@code lead} or {@code support}
     * @param duty what it does for it; empty where nobody said
     * @param answer {@code open}, {@code accepted} or {@code objected}
     */
    public record Assigned(
            long id,
            long item,
            long unit,
            String part,
            String duty,
            String answer,
            @Nullable String reason) {
        boolean isLead() {
            return part.equals("lead");
        }
    }

    /** The units that lead; the first that the text names comes first. */
    public Stream<Assigned> lead() {
        return assigned.stream().filter(Assigned::isLead);
    }

    /** The units that support. */
    public Stream<Assigned> support() {
        return assigned.stream().filter(each -> !each.isLead());
    }

    SchemeItem with(List<Assigned> units) {
        return new SchemeItem(id, plan, kind, node, title, quote, measures, bodies, due, dueDay, units);
    }
}

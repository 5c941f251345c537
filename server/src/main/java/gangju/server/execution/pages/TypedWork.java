package gangju.server.execution.pages;

import gangju.server.accounts.UnitTree;
import gangju.server.execution.scheme.Assigning.Work;
import gangju.server.pages.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who shall do what by when, as somebody typed it.
 *
 * @param leads the units that shall lead; one at most is sound
 * @param unknown names of which there is no unit
 */
record TypedWork(List<Long> leads, Work work, List<String> unknown) {

    /** Names are parted as people part them: 、 ， ; and lines. */
    static TypedWork of(UnitTree units, String lead, String support, @Nullable LocalDate due) {
        var unknown = new ArrayList<String>();
        var leads = named(units, lead, unknown);
        return new TypedWork(
                leads,
                new Work(leads.isEmpty() ? null : leads.getFirst(), named(units, support, unknown), due),
                unknown);
    }

    /** What is wrong with it; null where nothing is. */
    @Nullable
    String problem(Messages words) {
        if (!unknown.isEmpty()) {
            return words.get("scheme.problem.unknown", String.join("、", unknown));
        }
        return leads.size() > 1 ? words.get("scheme.problem.one-lead") : null;
    }

    private static List<Long> named(UnitTree units, String typed, List<String> unknown) {
        var found = new ArrayList<Long>();
        for (var name : typed.split("[、，,；;\\n]")) {
            if (!name.isBlank()) {
                units.named(name.strip())
                        .ifPresentOrElse(unit -> found.add(unit.id()), () -> unknown.add(name.strip()));
            }
        }
        return found;
    }
}

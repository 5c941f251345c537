package gangju.server.plans.browse.items;

import gangju.server.plans.PlanPage;
import java.util.List;

/** A list of items of one kind, each in the form that its table needs. */
public record ItemList<L>(PlanPage page, ListFrame list, List<L> lines) {
    public ItemList {
        lines = List.copyOf(lines);
    }
}

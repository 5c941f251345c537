package gangju.server.execution;

import gangju.server.pages.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is carried out, for modules that ask after it; each answer is one statement. */
public interface CarriedOut {
    /** A plan in view. */
    record Plan(long id, String title) {}

    /** The newest first; at most some hundred. */
    List<Plan> plans();

    /**
     * A report that a unit was asked for.
     *
     * @param title of the task or target
     * @param period that it is about, in words
     * @param state in words; {@code late} in words how late it is, null where it is not
     */
    record AskedReport(
            long id,
            long plan,
            long item,
            long unit,
            String title,
            String period,
            String state,
            @Nullable String late) {}

    /** Those of the reports that there are, in the order of their ids. */
    List<AskedReport> reports(Collection<Long> ids, Messages words);

    /** @param lead the unit that leads it; null where nobody does */
    record Item(long id, long plan, String title, @Nullable Long lead) {}

    /** Those of the tasks, targets and projects that there are, by id. */
    Map<Long, Item> items(Collection<Long> ids);
}

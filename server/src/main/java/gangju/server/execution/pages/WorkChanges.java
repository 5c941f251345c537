package gangju.server.execution.pages;

import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.BulkWork;
import gangju.server.execution.scheme.ItemWork;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of who does what by when, in words: those that would be made, and the last that was. */
@Component
public class WorkChanges {
    private final SchemeItems items;
    private final BulkWork bulk;
    private final Units units;
    private final DisplayNames names;
    private final Clock clock;

    WorkChanges(SchemeItems items, BulkWork bulk, Units units, Clock clock, DisplayNames names) {
        this.items = items;
        this.bulk = bulk;
        this.units = units;
        this.clock = clock;
        this.names = names;
    }

    /** What an item has now and would have then. */
    public record ChangeLine(String title, String before, String after) {}

    /** The last change of many, which can be taken back by its id. */
    public record LastWork(long id, String text) {}

    /**
     * A line for each item.
     *
     * @param before those items as they are
     */
    public List<ChangeLine> of(Messages words, List<ItemWork> before, List<ItemWork> after) {
        var titles = items.titles(after.stream().map(ItemWork::item).toList());
        Map<Long, ItemWork> now = before.stream().collect(Collectors.toMap(ItemWork::item, Function.identity()));
        var tree = units.tree();
        var dates = DateWords.of(words, clock.getZone());
        return after.stream()
                .map(work -> new ChangeLine(
                        titles.getOrDefault(work.item(), ""),
                        said(words, dates, Objects.requireNonNull(now.get(work.item())), tree),
                        said(words, dates, work, tree)))
                .toList();
    }

    /** Null where there is none to take back. */
    public @Nullable LastWork last(Messages words, long plan) {
        return bulk.last(plan)
                .map(last -> new LastWork(
                        last.id(),
                        words.get(
                                "tasks.import.last." + last.source().code(),
                                DateWords.of(words, clock.getZone())
                                        .minute(last.at().toInstant()),
                                names.of(last.by(), words),
                                last.items())))
                .orElse(null);
    }

    private static String said(Messages words, DateWords dates, ItemWork work, UnitTree tree) {
        var all = work.units().stream()
                .map(each -> words.get("scheme.part." + each.part())
                        + " "
                        + tree.get(each.unit()).name()
                        + (each.duty().isEmpty() ? "" : "（" + each.duty() + "）"))
                .collect(Collectors.joining(words.get("tasks.comma")));
        return work.due() == null ? all : (all + " · " + dates.of(work.due()));
    }
}

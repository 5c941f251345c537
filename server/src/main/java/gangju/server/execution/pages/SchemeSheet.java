package gangju.server.execution.pages;

import gangju.model.PartialDate;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.scheme.SchemeItem.Assigned;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import gangju.server.pages.TableFile;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a scheme, such as what has no unit yet, as a table to take away. */
@Component
final class SchemeSheet {
    private final SchemeItems items;
    private final PlanDoor door;
    private final Units units;
    private final Clock clock;

    SchemeSheet(SchemeItems items, PlanDoor door, Units units, Clock clock) {
        this.items = items;
        this.door = door;
        this.units = units;
        this.clock = clock;
    }

    TableFile of(String plan, Question question, Messages words) {
        return TableFile.streamed(
                plan + " " + words.get("browse.tab.scheme"),
                Stream.of("kind", "item", "basis", "section", "lead", "support", "answers", "due")
                        .map(name -> words.get("scheme.list." + name))
                        .toList(),
                sheet -> {
                    var headings = door.headings(question.plan()).stream()
                            .collect(Collectors.toMap(Heading::item, Function.identity()));
                    var tree = units.tree();
                    items.list(question, 0, Integer.MAX_VALUE)
                            .forEach(item -> sheet.add(
                                    words.get("scheme.kind." + item.kind()),
                                    item.title(),
                                    item.quote(),
                                    item.node() == null ? null : label(headings.get(item.node())),
                                    names(item.lead(), tree),
                                    names(item.support(), tree),
                                    answers(item, tree, words),
                                    due(item, words)));
                });
    }

    private static @Nullable String label(@Nullable Heading heading) {
        return heading == null ? null : heading.label();
    }

    private static String names(Stream<Assigned> assigned, UnitTree tree) {
        return assigned.map(each -> tree.get(each.unit()).name()).collect(Collectors.joining("\n"));
    }

    private static String answers(SchemeItem item, UnitTree tree, Messages words) {
        return item.assigned().stream()
                .filter(each -> !each.answer().equals("open"))
                .map(each -> words.get(
                        "scheme.list.answer",
                        tree.get(each.unit()).name(),
                        words.get("scheme.answer." + each.answer()),
                        Objects.requireNonNullElse(each.reason(), "")))
                .collect(Collectors.joining("\n"));
    }

    /** A day as a day; what the text gives only by its year or month, in words. */
    private @Nullable Object due(SchemeItem item, Messages words) {
        if (item.dueDay() != null) {
            return item.dueDay();
        }
        var due = item.due();
        if (due == null) {
            return null;
        }
        var date = PartialDate.parse(due);
        return date.day() == null ? DateWords.of(words, clock.getZone()).of(date) : date.end();
    }
}

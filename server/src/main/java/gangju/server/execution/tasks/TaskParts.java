package gangju.server.execution.tasks;

import gangju.model.PartialDate;
import gangju.model.Project;
import gangju.server.accounts.Act;
import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.TaskSection;
import gangju.server.execution.TaskSection.Section;
import gangju.server.execution.breakdown.ItemRights;
import gangju.server.execution.breakdown.ItemStory;
import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.breakdown.Milestones;
import gangju.server.execution.breakdown.Progress;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.execution.breakdown.Tie;
import gangju.server.execution.breakdown.Ties;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.scheme.SchemeItem.Assigned;
import gangju.server.execution.scheme.SchemeItems;
import gangju.server.execution.scheme.SchemeItems.Question;
import gangju.server.execution.tasks.TaskPage.Event;
import gangju.server.execution.tasks.TaskPage.May;
import gangju.server.execution.tasks.TaskPage.Owner;
import gangju.server.execution.tasks.TaskPage.Source;
import gangju.server.execution.tasks.TaskPage.Status;
import gangju.server.indicators.TargetStandings;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Fact;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import gangju.server.plans.PlanDoor;
import gangju.server.plans.PlanDoor.Heading;
import gangju.server.plans.PlanPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts the page of a task together. */
@Component
final class TaskParts {
    private static final int STORY = 40;
    /** The state that a check on site begins in. */
    private static final String NEW_CHECK = "draft";

    private static final String[] FIELDS = {
        "title",
        "proof",
        "due",
        "done",
        "expected",
        "kind",
        "year",
        "unit",
        "other",
        "note",
        "area",
        "value",
        "found",
        "on"
    };

    private final PlanDoor door;
    private final SchemeItems items;
    private final Milestones milestones;
    private final MilestoneSteps lines;
    private final BrokenDown broken;
    private final Ties ties;
    private final ItemStory story;
    private final ItemRights rights;
    private final ObjectProvider<TaskSection> sections;
    private final Units units;
    private final Pages pages;
    private final DisplayNames names;
    private final TargetStandings standings;
    private final Clock clock;

    TaskParts(
            PlanDoor door,
            SchemeItems items,
            Milestones milestones,
            MilestoneSteps lines,
            BrokenDown broken,
            Ties ties,
            ItemStory story,
            ItemRights rights,
            ObjectProvider<TaskSection> sections,
            Units units,
            Pages pages,
            Clock clock,
            DisplayNames names,
            TargetStandings standings) {
        this.door = door;
        this.items = items;
        this.milestones = milestones;
        this.lines = lines;
        this.broken = broken;
        this.ties = ties;
        this.story = story;
        this.rights = rights;
        this.sections = sections;
        this.units = units;
        this.pages = pages;
        this.clock = clock;
        this.names = names;
        this.standings = standings;
    }

    /** What one request sees of an item. */
    private record Seen(
            SchemeItem item,
            PlanPage page,
            TaskWords said,
            List<Milestone> steps,
            List<Tie> tied,
            UnitTree tree,
            May may) {
        String href() {
            return page.href("/tasks/" + item.id());
        }
    }

    View page(HttpServletRequest request, SchemeItem item, @Nullable Told told) {
        var seen = new Seen(
                item,
                door.open(request, item.plan(), "/tasks", item.title()),
                TaskWords.of(Pages.words(request), clock),
                milestones.of(List.of(item.id())),
                ties.of(item.id()),
                units.tree(),
                may(item.id()));
        return pages.view("execution/task.jte", page(seen, told, typed(request, seen.href(), told)));
    }

    private TaskPage page(Seen seen, @Nullable Told told, Typed typed) {
        var item = seen.item();
        var said = seen.said();
        var words = said.words();
        var steps = seen.steps();
        var tree = seen.tree();
        var may = seen.may();
        return new TaskPage(
                seen.page(),
                seen.href(),
                words.get("scheme.kind." + item.kind()),
                item.title(),
                status(item, steps, said),
                blocked(seen.tied(), said),
                source(item, seen.page()),
                told,
                may,
                TimeLine.of(steps, said.today(), said),
                counted(steps, said),
                lines.of(item.id(), steps, said),
                broken.parts(item.id(), said, tree, may),
                broken.yearly(item, said, tree, may),
                broken.ties(seen.tied(), said, item.plan(), may.tie()),
                broken.shares(item.id(), words, tree),
                item.kind().equals("project") ? broken.project(item.id(), said) : null,
                sections(item, words),
                item.assigned().stream().map(each -> owner(words, each, tree)).toList(),
                facts(item, said, seen.page()),
                story.of(item.id(), STORY).stream()
                        .map(event -> event(event, said, tree))
                        .toList(),
                tree.all().stream().map(Unit::name).toList(),
                may.tie() ? others(item) : List.of(),
                typed);
    }

    /** A capability in words: 算力 100 PFlops. */
    static String says(Messages words, Project.Capability capability) {
        return capability.what()
                + words.get("browse.colon")
                + FigureWords.of(words).figure(capability.value(), capability.unit());
    }

    private static Status status(SchemeItem item, List<Milestone> steps, TaskWords said) {
        var progress = Progress.of(steps, said.today());
        var next = Stream.concat(
                        Stream.ofNullable(lastDay(item)),
                        steps.stream().filter(step -> step.done() == null).map(Milestone::due))
                .min(LocalDate::compareTo)
                .orElse(null);
        var state = TaskState.of(progress.isDone(), progress.isDone() ? null : next, said.today());
        var due = lastDay(item);
        var promised = due == null
                ? said.words().get("tasks.lead.undated")
                : said.words()
                        .get(
                                progress.isDone() ? "tasks.lead.due.done" : "tasks.lead.due",
                                said.dates().of(due),
                                said.left(due));
        var done = progress.milestones() == 0
                ? said.words().get("tasks.lead.unplanned")
                : said.words().get("tasks.lead", progress.milestones(), progress.done(), progress.late());
        return new Status(
                said.state(state), state.shape(), state.look(), said.words().get("tasks.lead.both", promised, done));
    }

    private static @Nullable LocalDate lastDay(SchemeItem item) {
        if (item.dueDay() != null) {
            return item.dueDay();
        }
        return item.due() == null ? null : PartialDate.parse(item.due()).end();
    }

    private static String blocked(List<Tie> tied, TaskWords said) {
        var blocking = tied.stream()
                .filter(tie -> tie.blocks(said.today()))
                .map(Tie::title)
                .collect(Collectors.joining(said.words().get("tasks.comma")));
        return blocking.isEmpty() ? "" : said.words().get("tasks.blocked", blocking);
    }

    private Source source(SchemeItem item, PlanPage page) {
        var heading = door.headings(item.plan()).stream()
                .filter(each -> Objects.equals(each.item(), item.node()))
                .findFirst();
        return new Source(
                item.quote(),
                item.measures(),
                heading.map(Heading::title).orElse(""),
                heading.map(Heading::href).orElse(null),
                page.href("/items/" + item.id()));
    }

    private static String counted(List<Milestone> steps, TaskWords said) {
        var progress = Progress.of(steps, said.today());
        return progress.milestones() == 0
                ? ""
                : said.words()
                        .get(
                                "tasks.milestones.count",
                                progress.milestones(),
                                progress.done(),
                                progress.late(),
                                progress.milestones() - progress.done() - progress.late());
    }

    private List<Section> sections(SchemeItem item, Messages words) {
        return sections.orderedStream()
                .flatMap(each -> each.of(item.id(), words).stream())
                .toList();
    }

    private static Owner owner(Messages words, Assigned each, UnitTree tree) {
        return new Owner(
                each.id(),
                words.get("scheme.part." + each.part()),
                tree.get(each.unit()).name(),
                "/units/" + each.unit(),
                each.duty(),
                each.answer().equals("open") ? "" : words.get("scheme.answer." + each.answer()));
    }

    private List<Fact> facts(SchemeItem item, TaskWords said, PlanPage page) {
        var due = lastDay(item);
        var facts = Stream.of(Fact.of(
                said.words().get("scheme.column.due"),
                due == null ? "" : said.dates().of(due)));
        return item.kind().equals("target")
                ? Stream.concat(facts, Stream.of(figures(item, said, page))).toList()
                : facts.toList();
    }

    /** Where a target stands by its figures. */
    private Fact figures(SchemeItem item, TaskWords said, PlanPage page) {
        var words = said.words();
        var stand = standings.of(List.of(item.id()), words).get(item.id());
        return stand == null
                ? Fact.linked(words.get("tasks.figures"), words.get("tasks.figures.see"), page.href("/standing"))
                : new Fact(words.get("tasks.figures"), stand.outcome(), stand.receipt(), stand.figure(), null);
    }

    private Event event(ItemStory.Event event, TaskWords said, UnitTree tree) {
        var unit = tree.find(event.unit()).map(Unit::name).orElse("");
        return new Event(
                event.kind().equals("objected") || event.kind().equals("project-refused") ? "at_risk" : "done",
                said.dates().minute(event.at()) + "\u3000" + names.of(event.by(), said.words()),
                said.words()
                        .get(
                                "tasks.story." + event.kind(),
                                unit,
                                event.text(),
                                said.day(event.day()),
                                said.day(event.before()))
                        .strip());
    }

    private May may(long item) {
        var acts = rights.all(item);
        return new May(
                acts.contains(Act.ADD_STEP),
                acts.contains(Act.BREAK_WORK_DOWN),
                acts.contains(Act.REPORT_STEP),
                acts.contains(Act.TIE_WORK),
                acts.contains(Act.SHARE_TARGET),
                acts.contains(Act.ACCEPT_PROJECT),
                acts.contains(Act.ASSIGN_WORK),
                acts.contains(Act.OPEN_NOTICE),
                rights.may(Act.CHECK_ON_SITE, item, NEW_CHECK));
    }

    private List<Option> others(SchemeItem item) {
        return items.list(Question.all(item.plan()), 0, Integer.MAX_VALUE).stream()
                .filter(other -> other.id() != item.id())
                .map(other -> new Option(other.id() + " · " + other.title(), other.title()))
                .toList();
    }

    /** After a refusal alone; what was done needs no repeating. */
    private static Typed typed(HttpServletRequest request, String href, @Nullable Told told) {
        if (told == null || told.good()) {
            return Typed.NOTHING;
        }
        var values = Stream.of(FIELDS)
                .filter(name -> request.getParameter(name) != null)
                .collect(Collectors.toMap(name -> name, request::getParameter));
        return new Typed(request.getRequestURI().substring(href.length() + 1), told.text(), values);
    }
}

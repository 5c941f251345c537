package gangju.server.execution.tasks;

import gangju.server.accounts.UnitTree;
import gangju.server.execution.breakdown.Acceptance;
import gangju.server.execution.breakdown.Acceptances;
import gangju.server.execution.breakdown.Part;
import gangju.server.execution.breakdown.Part.Kind;
import gangju.server.execution.breakdown.Parts;
import gangju.server.execution.breakdown.Share;
import gangju.server.execution.breakdown.Shares;
import gangju.server.execution.breakdown.Shares.Gap;
import gangju.server.execution.breakdown.TaskState;
import gangju.server.execution.breakdown.Tie;
import gangju.server.execution.scheme.SchemeItem;
import gangju.server.execution.tasks.TaskPage.CapabilityLine;
import gangju.server.execution.tasks.TaskPage.Day;
import gangju.server.execution.tasks.TaskPage.May;
import gangju.server.execution.tasks.TaskPage.PartLine;
import gangju.server.execution.tasks.TaskPage.ProjectTable;
import gangju.server.execution.tasks.TaskPage.ShareLine;
import gangju.server.execution.tasks.TaskPage.ShareTable;
import gangju.server.execution.tasks.TaskPage.TieGroup;
import gangju.server.execution.tasks.TaskPage.TieLine;
import gangju.server.execution.tasks.TaskPage.YearlyWork;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.FigureWords;
import gangju.server.pages.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task is broken down into, as its page shows it. */
@Component
final class BrokenDown {
    private final Parts parts;
    private final Shares shares;
    private final DisplayNames names;
    private final Acceptances acceptances;

    BrokenDown(Parts parts, Shares shares, Acceptances acceptances, DisplayNames names) {
        this.parts = parts;
        this.shares = shares;
        this.acceptances = acceptances;
        this.names = names;
    }

    /** Sub-tasks and measures. */
    List<PartLine> parts(long item, TaskWords said, UnitTree tree, May may) {
        return parts.of(item).stream()
                .filter(part -> part.kind() != Kind.YEARLY)
                .map(part -> line(part, said, tree, may))
                .toList();
    }

    /** Yearly work, the last year first. */
    List<YearlyWork> yearly(SchemeItem item, TaskWords said, UnitTree tree, May may) {
        var byYear = parts.of(item.id()).stream()
                .filter(part -> part.kind() == Kind.YEARLY)
                .collect(Collectors.groupingBy(
                        part -> Objects.requireNonNull(part.year()),
                        () -> new TreeMap<>(Comparator.<Integer>reverseOrder()),
                        Collectors.toList()));
        return byYear.entrySet().stream()
                .map(year -> new YearlyWork(
                        year.getKey(),
                        "/plans/" + item.plan() + "/yearly?year=" + year.getKey(),
                        year.getValue().stream()
                                .map(part -> line(part, said, tree, may))
                                .toList()))
                .toList();
    }

    private PartLine line(Part part, TaskWords said, UnitTree tree, May may) {
        var unit = part.unit();
        var isLate = part.isLate(said.today());
        return new PartLine(
                part.id(),
                part.title(),
                said.words().get("tasks.part." + part.kind().code()),
                part.parent() != null,
                Objects.toString(part.year(), ""),
                unit == null ? "" : tree.get(unit).name(),
                unit == null ? null : "/units/" + unit,
                Day.of(part.due(), said),
                Day.of(part.done(), said),
                part.done() != null
                        ? said.words().get("tasks.part.done", said.day(part.done()))
                        : said.left(part.due()),
                isLate ? "late" : "",
                part.kind() == Kind.YEARLY ? may.add() : may.breakDown(),
                parts.mayTell(part));
    }

    /** By kind and direction. */
    List<TieGroup> ties(List<Tie> ties, TaskWords said, long plan, boolean mayTie) {
        var groups = new ArrayList<TieGroup>();
        for (var kind : Tie.Kind.values()) {
            for (var isOut : List.of(true, false)) {
                var lines = ties.stream()
                        .filter(tie -> tie.kind() == kind && tie.isOut() == isOut)
                        .map(tie -> line(tie, said, plan, mayTie))
                        .toList();
                if (!lines.isEmpty()) {
                    groups.add(
                            new TieGroup(said.words().get("tasks.tie." + kind.code() + (isOut ? "" : ".by")), lines));
                }
            }
        }
        return groups;
    }

    private static TieLine line(Tie tie, TaskWords said, long plan, boolean mayTie) {
        var state = TaskState.of(tie.isDone(), tie.nextDay(), said.today());
        return new TieLine(
                tie.id(),
                tie.title(),
                "/plans/" + tie.plan() + "/tasks/" + tie.other(),
                tie.plan() == plan ? null : tie.planTitle(),
                tie.note(),
                said.state(state),
                state.look(),
                mayTie && tie.isOut());
    }

    /** @return null for what is no target */
    @Nullable
    ShareTable shares(long item, Messages words, UnitTree tree) {
        var promised = shares.promised(item);
        if (promised.isEmpty()) {
            return null;
        }
        var target = promised.get();
        var figures = FigureWords.of(words);
        return new ShareTable(
                target.value() == null ? "" : figures.figure(target.value(), target.unit()),
                target.isAdditive(),
                shares.gap(item)
                        .map(gap -> gap(gap, target.unit(), words, figures))
                        .orElse(""),
                target.unit() == null ? "" : figures.unit(target.unit()),
                shares.of(item).stream()
                        .map(share -> line(share, target.unit(), tree, figures))
                        .toList());
    }

    private static String gap(Gap gap, @Nullable String unit, Messages words, FigureWords figures) {
        return words.get(
                "tasks.shares.gap",
                String.valueOf(gap.year()),
                figures.figure(gap.total(), unit),
                figures.figure(gap.gap(), unit));
    }

    private static ShareLine line(Share share, @Nullable String unit, UnitTree tree, FigureWords figures) {
        return new ShareLine(
                share.id(),
                share.year(),
                Objects.requireNonNullElse(share.area(), ""),
                tree.get(share.unit()).name(),
                "/units/" + share.unit(),
                figures.figure(share.value(), unit));
    }

    /** Each capability with what was found last, and the project as a whole. */
    ProjectTable project(long item, TaskWords said) {
        var known = acceptances.capabilities(item);
        var found = acceptances.of(item);
        var lines = new ArrayList<CapabilityLine>();
        for (var i = 1; i <= known.size(); i++) {
            lines.add(line(i, TaskParts.says(said.words(), known.get(i - 1)), found, said));
        }
        lines.add(line(0, said.words().get("tasks.project.whole"), found, said));
        return new ProjectTable(lines);
    }

    private CapabilityLine line(int number, String says, List<Acceptance> all, TaskWords said) {
        Optional<Acceptance> last =
                all.stream().filter(each -> each.capability() == number).findFirst();
        return new CapabilityLine(
                number,
                says,
                last.map(Acceptance::found).orElse(""),
                said.words()
                        .get("tasks.project."
                                + last.map(each -> each.isAccepted() ? "accepted" : "refused")
                                        .orElse("open")),
                last.filter(each -> !each.isAccepted()).isPresent() ? "late" : "",
                last.map(each -> said.dates().of(each.on()) + " " + names.of(each.by(), said.words()))
                        .orElse(""));
    }
}

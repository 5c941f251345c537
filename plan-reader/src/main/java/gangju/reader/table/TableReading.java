package gangju.reader.table;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.PartialDate;
import gangju.model.Span;
import gangju.model.Table;
import gangju.model.Target;
import gangju.model.Task;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the tables of a document promise: targets of its indicator tables, tasks of its responsibility tables. */
public final class TableReading {
    private static final Pattern OF_INDICATORS = Pattern.compile("指标");

    private final Outline outline;
    private final String folded;
    private final Timeline timeline;
    private final Ties ties;
    private final Map<String, String> titles = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Span> ofIndicators = new ArrayList<>();
    private final List<Span> ofTasks = new ArrayList<>();

    private TableReading(Outline outline) {
        this.outline = outline;
        this.folded = Folding.characters(outline.text());
        this.timeline = Timeline.of(outline.metadata());
        this.ties = new Ties(outline);
        outline.nodes().forEach(node -> titles.put(node.id(), Folding.characters(node.title())));
    }

    public static TableReading of(Outline outline) {
        var reading = new TableReading(outline);
        outline.tables().stream().filter(Sheet::isReadable).forEach(reading::read);
        return reading;
    }

    private void read(Table table) {
        var sheet = Sheet.of(table, outline.text(), folded);
        var around = Surroundings.of(table, outline, folded, titles);
        var head = IndicatorHead.of(sheet, around.caption(), timeline);
        if (head != null) {
            targets.addAll(IndicatorRows.read(sheet, head, new TargetWriter(outline, timeline, around), around));
            ofIndicators.add(table.span());
            return;
        }
        var responsible = ResponsibilityHead.of(sheet);
        if (responsible != null) {
            tasks.addAll(new ResponsibilityRows(sheet, responsible, outline, ties, folded, around.section())
                    .tasks(timeline));
            ofTasks.add(table.span());
        } else if (table.caption() != null
                && OF_INDICATORS.matcher(around.caption()).find()) {
            findings.add(new Finding(
                    "indicator-table-not-read",
                    Severity.INFO,
                    "“%s”的表头看不出哪一列是目标，没有从表中读取目标。如表里有目标，请在审阅时补录。".formatted(around.caption()),
                    table.span()));
        }
    }

    /** The outline whose paragraphs numbers are read from: of tables, only cells that hold sentences. */
    public Outline proseForNumbers(Outline readable) {
        var told = tasks.stream()
                .flatMap(task -> task.actions().stream())
                .map(action -> action.span().start())
                .collect(Collectors.toCollection(TreeSet::new));
        return Prose.of(readable, folded, ofIndicators, told);
    }

    /** The outline whose paragraphs tasks are read from, without the tables that list tasks. */
    public Outline proseForTasks(Outline readable) {
        var read = new ArrayList<>(ofIndicators);
        read.addAll(ofTasks);
        read.sort(Comparator.naturalOrder());
        return Prose.of(readable, folded, read, new TreeSet<>());
    }

    /** The targets of sentences and tables, each promise once, in document order. */
    public List<Target> with(List<Target> fromText) {
        var told = fromText.stream().map(this::inRow).flatMap(Optional::stream).toList();
        var all = SameTarget.join(Repeated.joined(told, this::isInTask), targets, findings);
        all.sort(Comparator.comparing(Target::span));
        var numbered = new ArrayList<Target>();
        all.forEach(target -> numbered.add(target.withId("T" + (numbered.size() + 1))));
        return numbered;
    }

    /**
     * What the contents of a task promise is due when the task is, where they name no other year or day. Empty for a
     * number that a cell says nothing more of.
     */
    private Optional<Target> inRow(Target target) {
        var row = tasks.stream()
                .filter(task -> task.span().contains(target.span()))
                .findFirst();
        if (row.isEmpty()) {
            return Optional.of(target);
        }
        var due = row.get().due();
        return Optional.of(due != null && isCloser(due, target.date()) ? target.withDate(due) : target)
                .filter(dated -> !dated.indicator().isBlank());
    }

    private boolean isInTask(Target target) {
        return ofTasks.stream().anyMatch(table -> table.contains(target.span()));
    }

    private static boolean isCloser(PartialDate due, @Nullable PartialDate date) {
        return date == null || date.equals(PartialDate.ofYear(due.year()));
    }

    /** The tasks of the text and of tables, in document order. */
    public List<Task> withTasks(List<Task> fromText) {
        var all = new ArrayList<>(fromText);
        all.addAll(tasks);
        all.sort(Comparator.comparingInt(task -> task.span().start()));
        var numbered = new ArrayList<Task>();
        all.forEach(t -> numbered.add(new Task(
                "k" + (numbered.size() + 1),
                t.section(),
                t.title(),
                t.actions(),
                t.bodies(),
                t.due(),
                t.origin(),
                t.span(),
                t.raw())));
        return numbered;
    }

    /** Known once the targets have been joined. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}

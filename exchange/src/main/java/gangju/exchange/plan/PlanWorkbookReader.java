package gangju.exchange.plan;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Heads;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import gangju.exchange.table.TableFile;
import gangju.model.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workbook that {@link PlanWorkbook} writes, filled in or changed by people: sheets are known by their names
 * and columns by their heads, in any order; other sheets and columns are left alone. All of it or nothing: one bad
 * cell, and there is no reading.
 */
public final class PlanWorkbookReader {
    private static final int HEAD_WITHIN = 20;
    private static final int MOST_ROWS = 50_000;

    /**
     * @param source of the file, whose characters are counted here
     * @param goesOn asked now and then
     * @throws ExchangeException if it is too large, damaged, no workbook of a plan, or was asked to stop
     */
    public SheetReading read(TableFile file, SourceFile source, BooleanSupplier goesOn) throws ExchangeException {
        var sheets = new Sheets(goesOn);
        file.read(sheets);
        if (sheets.stopped) {
            throw new ExchangeException(Code.TOO_LARGE, Reason.of("plan-too-large", file.name(), MOST_ROWS));
        }
        if (!sheets.byKind.containsKey(PlanSheet.OUTLINE)
                && !sheets.byKind.containsKey(PlanSheet.TARGETS)
                && !sheets.byKind.containsKey(PlanSheet.TASKS)) {
            throw new ExchangeException(
                    Code.NOT_A_TABLE,
                    Reason.of(
                            "plan-sheets-missing",
                            file.name(),
                            PlanSheet.OUTLINE.title(Locale.CHINESE),
                            PlanSheet.TARGETS.title(Locale.CHINESE),
                            PlanSheet.TASKS.title(Locale.CHINESE)));
        }
        return new Read(sheets.byKind).reading(source);
    }

    /** Whether the file has a sheet of targets, tasks or headings, so that it may be a plan. */
    public static boolean isPlan(TableFile file) {
        var sheets = new Sheets(() -> true);
        try {
            file.read(sheets);
        } catch (ExchangeException e) {
            return false;
        }
        return !sheets.byKind.isEmpty();
    }

    private record Written(String title, List<Line> lines) {}

    private static final class Sheets implements LineSink {
        private final Map<PlanSheet, Written> byKind = new EnumMap<>(PlanSheet.class);
        private final BooleanSupplier goesOn;
        private @Nullable Written current;
        private int rows;
        private boolean stopped;

        Sheets(BooleanSupplier goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void sheet(String name) {
            current = PlanSheet.named(name)
                    .filter(kind -> !byKind.containsKey(kind))
                    .map(kind -> byKind.computeIfAbsent(kind, key -> new Written(name, new ArrayList<>())))
                    .orElse(null);
        }

        @Override
        public boolean line(Line line) {
            if (current == null || stopped) {
                return false;
            }
            stopped = ++rows > MOST_ROWS || !goesOn.getAsBoolean();
            if (!line.isBlank()) {
                current.lines().add(line);
            }
            return !stopped;
        }
    }

    /** The sheets of one workbook as they are read, those first that others refer to. */
    private static final class Read {
        private final Map<PlanSheet, Written> sheets;
        private final Map<String, List<CellProblem>> problems = new LinkedHashMap<>();
        private final PlanFacts facts = new PlanFacts();
        private final OutlineRows outline = new OutlineRows();
        private final List<TargetRow> targets = new ArrayList<>();
        private final List<TaskRow> tasks = new ArrayList<>();
        private final BodyRows bodies = new BodyRows();
        private final Map<String, ProjectRow> projects = new LinkedHashMap<>();

        Read(Map<PlanSheet, Written> sheets) {
            this.sheets = sheets;
        }

        SheetReading reading(SourceFile source) {
            rows(
                    PlanSheet.PLAN,
                    PlanHeads.PLAN,
                    Set.of(PlanColumn.FIELD, PlanColumn.VALUE),
                    (cells, row) -> facts.add(cells));
            rows(PlanSheet.OUTLINE, PlanHeads.OUTLINE, Set.of(OutlineColumn.TITLE), (cells, row) -> outline.add(cells));
            rows(
                    PlanSheet.TARGETS,
                    PlanHeads.TARGETS,
                    Set.of(TargetColumn.INDICATOR),
                    (cells, row) -> targets.add(TargetRow.of(cells, outline)));
            var taskIds = new HashMap<String, Integer>();
            rows(PlanSheet.TASKS, PlanHeads.TASKS, Set.of(TaskColumn.TASK), (cells, row) -> {
                var task = TaskRow.of(cells, outline, "row " + row);
                var before = taskIds.putIfAbsent(task.id(), row);
                if (before != null) {
                    cells.problem(TaskColumn.ID, "id-twice", task.id());
                }
                tasks.add(task);
            });
            rows(
                    PlanSheet.BODIES,
                    PlanHeads.BODIES,
                    Set.of(BodyColumn.TASK_ID, BodyColumn.NAME),
                    (cells, row) -> bodies.add(cells));
            rows(PlanSheet.PROJECTS, PlanHeads.PROJECTS, Set.of(ProjectColumn.NAME), this::project);
            var led = bodies.with(tasks);
            problems.values().removeIf(List::isEmpty);
            return new SheetReading(
                    problems.isEmpty()
                            ? Optional.of(new SheetContents(
                                            facts.metadata(),
                                            outline.rows(),
                                            targets,
                                            led,
                                            List.copyOf(projects.values()))
                                    .reading(source))
                            : Optional.empty(),
                    problems);
        }

        private void project(RowCells<ProjectColumn> cells, int row) {
            var project = ProjectRow.of(cells, outline, "row " + row);
            var before = projects.get(project.id());
            if (before != null && !before.agrees(project)) {
                cells.problem(ProjectColumn.ID, "id-twice", project.id());
            }
            projects.merge(project.id(), project, ProjectRow::and);
        }

        private <F extends Enum<F>> void rows(
                PlanSheet kind, Heads<F> heads, Set<F> required, BiConsumer<RowCells<F>, Integer> taker) {
            var sheet = sheets.get(kind);
            if (sheet == null) {
                return;
            }
            var found = problems.computeIfAbsent(sheet.title(), title -> new ArrayList<>());
            Heads.Columns<F> columns = null;
            for (var line : sheet.lines()) {
                if (columns != null) {
                    taker.accept(new RowCells<>(columns, line, found), line.number());
                } else if (line.number() <= HEAD_WITHIN) {
                    columns = heads.find(line, required).orElse(null);
                    if (columns != null) {
                        found.addAll(columns.doubled());
                    }
                }
            }
            if (columns == null && !sheet.lines().isEmpty()) {
                found.add(headless(sheet.lines().getFirst(), heads, required));
            }
        }

        private static <F extends Enum<F>> CellProblem headless(Line line, Heads<F> heads, Set<F> required) {
            var words = required.stream()
                    .map(column -> heads.word(column, Locale.CHINESE))
                    .sorted()
                    .toList();
            return new CellProblem(
                    line.number(),
                    0,
                    line.cell(0).text(),
                    line.cell(0).text(),
                    Reason.of("sheet-heads-missing", String.join("、", words)));
        }
    }
}

package gangju.exchange.plan;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import gangju.exchange.plan.PlanHeads.BodyColumn;
import gangju.exchange.plan.PlanHeads.OutlineColumn;
import gangju.exchange.plan.PlanHeads.PlaceColumn;
import gangju.exchange.plan.PlanHeads.PlanColumn;
import gangju.exchange.plan.PlanHeads.ProjectColumn;
import gangju.exchange.plan.PlanHeads.StatementColumn;
import gangju.exchange.plan.PlanHeads.TargetColumn;
import gangju.exchange.plan.PlanHeads.TaskColumn;
import gangju.exchange.table.CellProblem;
import gangju.exchange.table.Line;
import gangju.exchange.table.LineSink;
import gangju.exchange.table.TableFile;
import gangju.model.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workbook that {@link PlanWorkbook} writes, filled in or changed by people: sheets are known by their names
 * and columns by their heads, in any order; other sheets and columns are left alone. All of it or nothing: one bad
 * cell, and there is no reading.
 */
public final class PlanWorkbookReader {
    private static final int MOST_ROWS = 50_000;

    /**
     * Empty where the file has no sheet of a plan, so that it is something else.
     *
     * @param source of the file, whose characters are counted here
     * @param goesOn asked now and then
     * @throws ExchangeException if it has such a sheet, and is too large, damaged, without outline, targets and tasks,
     *     or was asked to stop
     */
    public Optional<SheetReading> read(TableFile file, SourceFile source, BooleanSupplier goesOn)
            throws ExchangeException {
        var sheets = new Sheets(goesOn);
        try {
            file.read(sheets);
        } catch (ExchangeException e) {
            if (sheets.areThere()) {
                throw e;
            }
            return Optional.empty();
        }
        if (!sheets.areThere()) {
            return Optional.empty();
        }
        if (sheets.stopped) {
            throw new ExchangeException(Code.TOO_LARGE, Reason.of("plan-too-large", file.name(), MOST_ROWS));
        }
        sheets.requireItems(file.name());
        return Optional.of(new Rows(sheets).reading(source));
    }

    /** The sheets of one workbook; of two with one name the first. */
    private static final class Sheets implements LineSink {
        private final SheetLines<PlanColumn> plan =
                new SheetLines<>(PlanHeads.PLAN, Set.of(PlanColumn.FIELD, PlanColumn.VALUE));
        private final SheetLines<OutlineColumn> outline =
                new SheetLines<>(PlanHeads.OUTLINE, Set.of(OutlineColumn.TITLE));
        private final SheetLines<TargetColumn> targets =
                new SheetLines<>(PlanHeads.TARGETS, Set.of(TargetColumn.INDICATOR));
        private final SheetLines<TaskColumn> tasks = new SheetLines<>(PlanHeads.TASKS, Set.of(TaskColumn.TASK));
        private final SheetLines<BodyColumn> bodies =
                new SheetLines<>(PlanHeads.BODIES, Set.of(BodyColumn.TASK_ID, BodyColumn.NAME));
        private final SheetLines<ProjectColumn> projects =
                new SheetLines<>(PlanHeads.PROJECTS, Set.of(ProjectColumn.NAME));
        private final SheetLines<PlaceColumn> places =
                new SheetLines<>(PlanHeads.PLACES, Set.of(PlaceColumn.TARGET_ID, PlaceColumn.QUOTE));
        private final SheetLines<StatementColumn> statements =
                new SheetLines<>(PlanHeads.STATEMENTS, Set.of(StatementColumn.CLASS));
        private final Map<PlanSheet, SheetLines<?>> byKind = Map.of(
                PlanSheet.PLAN, plan,
                PlanSheet.OUTLINE, outline,
                PlanSheet.TARGETS, targets,
                PlanSheet.TASKS, tasks,
                PlanSheet.BODIES, bodies,
                PlanSheet.PROJECTS, projects,
                PlanSheet.PLACES, places,
                PlanSheet.STATEMENTS, statements);
        private final BooleanSupplier goesOn;
        private @Nullable SheetLines<?> current;
        private int rows;
        private boolean stopped;

        Sheets(BooleanSupplier goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void sheet(String name) {
            current = PlanSheet.named(name)
                    .map(byKind::get)
                    .filter(sheet -> !sheet.isThere())
                    .orElse(null);
            if (current != null) {
                current.sheet(name);
            }
        }

        @Override
        public boolean line(Line line) {
            if (current == null || stopped) {
                return false;
            }
            stopped = ++rows > MOST_ROWS || !goesOn.getAsBoolean();
            return current.line(line) && !stopped;
        }

        boolean areThere() {
            return byKind.values().stream().anyMatch(SheetLines::isThere);
        }

        void requireItems(String file) throws ExchangeException {
            if (!outline.isThere() && !targets.isThere() && !tasks.isThere()) {
                throw new ExchangeException(
                        Code.NOT_A_TABLE,
                        Reason.of(
                                "plan-sheets-missing",
                                file,
                                PlanSheet.OUTLINE.title(Locale.CHINESE),
                                PlanSheet.TARGETS.title(Locale.CHINESE),
                                PlanSheet.TASKS.title(Locale.CHINESE)));
            }
        }
    }

    /** The rows of all sheets, those first that others refer to. */
    private static final class Rows {
        private final Sheets sheets;
        private final Map<String, List<CellProblem>> problems = new LinkedHashMap<>();
        private final PlanFacts facts = new PlanFacts();
        private final OutlineRows outline;
        private final List<TargetRow> targets = new ArrayList<>();
        private final List<TaskRow> tasks = new ArrayList<>();
        private final BodyRows bodies = new BodyRows();
        private final Map<String, ProjectRow> projects = new LinkedHashMap<>();
        private final PlaceRows places = new PlaceRows();
        private final List<StatementRow> statements = new ArrayList<>();

        Rows(Sheets sheets) {
            this.sheets = sheets;
            this.outline = new OutlineRows(sheets.outline.texts(OutlineColumn.ID));
        }

        SheetReading reading(SourceFile source) {
            sheets.plan.read(problems, (cells, row) -> facts.add(cells));
            sheets.outline.read(problems, (cells, row) -> outline.add(cells));
            var targetIds = new HashSet<String>();
            sheets.targets.read(problems, (cells, row) -> {
                var target = TargetRow.of(cells, outline, usual(row));
                require(targetIds.add(target.id()), cells, TargetColumn.ID, target.id());
                targets.add(target);
            });
            var taskIds = new HashSet<String>();
            sheets.tasks.read(problems, (cells, row) -> {
                var task = TaskRow.of(cells, outline, usual(row));
                require(taskIds.add(task.id()), cells, TaskColumn.ID, task.id());
                tasks.add(task);
            });
            sheets.bodies.read(problems, (cells, row) -> bodies.add(cells));
            sheets.projects.read(problems, this::project);
            sheets.places.read(problems, (cells, row) -> places.add(cells, outline));
            sheets.statements.read(problems, (cells, row) -> statements.add(StatementRow.of(cells, outline)));
            return reading(source, bodies.with(tasks), places.with(targets));
        }

        private SheetReading reading(SourceFile source, List<TaskRow> led, List<TargetRow> placed) {
            problems.values().removeIf(List::isEmpty);
            if (!problems.isEmpty()) {
                return new SheetReading(Optional.empty(), problems);
            }
            var all = new SheetContents(
                    facts.metadata(), outline.rows(), placed, led, List.copyOf(projects.values()), statements);
            return new SheetReading(Optional.of(all.reading(source)), problems);
        }

        private static String usual(int row) {
            return "row " + row;
        }

        private void project(RowCells<ProjectColumn> cells, int row) {
            var project = ProjectRow.of(cells, outline, usual(row));
            var before = projects.get(project.id());
            require(before == null || before.agrees(project), cells, ProjectColumn.ID, project.id());
            projects.merge(project.id(), project, ProjectRow::and);
        }

        private static <F extends Enum<F>> void require(boolean isAlone, RowCells<F> cells, F column, String id) {
            if (!isAlone) {
                cells.problem(column, "id-twice", id);
            }
        }
    }
}

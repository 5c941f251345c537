package gangju.exchange.plan;

import gangju.exchange.Words;
import gangju.exchange.plan.PlanHeads.BodyColumn;
import gangju.exchange.plan.PlanHeads.OutlineColumn;
import gangju.exchange.plan.PlanHeads.PlaceColumn;
import gangju.exchange.plan.PlanHeads.PlanColumn;
import gangju.exchange.plan.PlanHeads.PlanField;
import gangju.exchange.plan.PlanHeads.ProjectColumn;
import gangju.exchange.plan.PlanHeads.StatementColumn;
import gangju.exchange.plan.PlanHeads.TargetColumn;
import gangju.exchange.plan.PlanHeads.TaskColumn;
import gangju.exchange.table.Cell;
import gangju.exchange.table.ExcelOutput;
import gangju.exchange.table.Heads;
import gangju.exchange.table.TableWriter.Column;
import gangju.model.Metadata;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Period;
import gangju.model.Project;
import gangju.model.Span;
import gangju.model.Statement.StatementClass;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import gangju.model.Task.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an Excel workbook: what it says of itself, outline, targets, tasks, bodies, projects, other places of
 * targets and other numbers, each item with its source sentence. {@link PlanWorkbookReader} reads the same plan back.
 */
public final class PlanWorkbook {
    private static final int USUAL_WIDTH = 12;
    private static final Map<Enum<?>, Integer> WIDTHS = Map.ofEntries(
            Map.entry(PlanColumn.VALUE, 64),
            Map.entry(OutlineColumn.TITLE, 64),
            Map.entry(TargetColumn.INDICATOR, 34),
            Map.entry(TargetColumn.SECTION, 26),
            Map.entry(TargetColumn.QUOTE, 42),
            Map.entry(TargetColumn.SENTENCE, 64),
            Map.entry(TaskColumn.SECTION, 26),
            Map.entry(TaskColumn.TASK, 42),
            Map.entry(TaskColumn.LEAD, 26),
            Map.entry(TaskColumn.SUPPORT, 26),
            Map.entry(TaskColumn.ACTIONS, 90),
            Map.entry(TaskColumn.SENTENCE, 64),
            Map.entry(BodyColumn.TASK, 42),
            Map.entry(BodyColumn.NAME, 26),
            Map.entry(PlaceColumn.TARGET, 34),
            Map.entry(PlaceColumn.SECTION, 26),
            Map.entry(PlaceColumn.QUOTE, 42),
            Map.entry(PlaceColumn.SENTENCE, 64),
            Map.entry(StatementColumn.INDICATOR, 34),
            Map.entry(StatementColumn.SECTION, 26),
            Map.entry(StatementColumn.QUOTE, 42),
            Map.entry(StatementColumn.SENTENCE, 64),
            Map.entry(ProjectColumn.NAME, 42),
            Map.entry(ProjectColumn.CAPABILITY, 26),
            Map.entry(ProjectColumn.SECTION, 26),
            Map.entry(ProjectColumn.SENTENCE, 64));

    private final Locale locale;
    private final Words words;
    private final PlanContents contents;
    private final Map<String, String> sections = new HashMap<>();
    private final NavigableMap<Integer, String> headings = new TreeMap<>();

    private PlanWorkbook(PlanContents contents, Locale locale) {
        this.locale = locale;
        this.words = Words.of(locale);
        this.contents = contents;
        for (var node : contents.outline()) {
            sections.put(node.id(), node.id() + " " + node.title());
            if (node.span().length() > 0) {
                headings.put(node.span().start(), node.id());
            }
        }
    }

    /**
     * Writes .xlsx and leaves the stream open; headings are Chinese, or English where the locale asks for it.
     *
     * <p>Sheets are streamed, so memory does not grow with the plan. Numbers are numbers with their unit in a column of
     * its own, an unknown value is an empty cell, and text that looks like a formula stays text.
     */
    public static void write(PlanContents contents, Locale locale, OutputStream out) throws IOException {
        new PlanWorkbook(contents, locale).write(out);
    }

    /** The empty workbook that a plan is filled into. */
    public static void template(Locale locale, OutputStream out) throws IOException {
        write(
                new PlanContents("", null, Metadata.empty(), "", List.of(), List.of(), List.of(), List.of(), List.of()),
                locale,
                out);
    }

    private void write(OutputStream out) throws IOException {
        var title = contents.version() == null
                ? contents.title()
                : words.text("version", contents.title(), contents.version());
        try (var book = new ExcelOutput(title)) {
            plan(book);
            outline(book);
            targets(book);
            tasks(book);
            bodies(book);
            projects(book);
            places(book);
            statements(book);
            book.writeTo(out);
        }
    }

    private void plan(ExcelOutput book) {
        begin(book, PlanSheet.PLAN, PlanHeads.PLAN, PlanColumn.values());
        var metadata = contents.metadata();
        for (var field : PlanField.values()) {
            var value = switch (field) {
                case TITLE -> contents.title();
                case ISSUERS -> NameList.of(metadata.issuers());
                case DOCUMENT_NUMBER -> metadata.documentNumber();
                case WRITTEN -> metadata.written();
                case PUBLISHED -> metadata.published();
                case EFFECTIVE -> metadata.effective();
                case EXPIRES -> metadata.expires();
                case PERIOD -> period(metadata.period());
                case HORIZON -> metadata.horizon();
                case LANGUAGE -> metadata.language();
                case RELATED_PLANS -> NameList.of(metadata.relatedPlans());
                case ADDRESSEES -> NameList.of(metadata.addressees());
            };
            book.row(List.of(Cell.of(PlanHeads.word(field, locale)), text(value)));
        }
    }

    private void outline(ExcelOutput book) {
        begin(book, PlanSheet.OUTLINE, PlanHeads.OUTLINE, OutlineColumn.values());
        for (OutlineNode node : contents.outline()) {
            book.row(Arrays.stream(OutlineColumn.values())
                    .map(column -> switch (column) {
                        case ID -> text(node.id());
                        case LEVEL -> number(BigDecimal.valueOf(node.level()));
                        case NUMBER -> text(node.number());
                        case TITLE -> text(node.title());
                        case KIND -> text(words.code(node.kind()));
                        case ROLE -> code(node.role());
                        case PARENT -> text(node.parent());
                    })
                    .toList());
        }
    }

    private void targets(ExcelOutput book) {
        begin(book, PlanSheet.TARGETS, PlanHeads.TARGETS, TargetColumn.values());
        for (var target : contents.targets()) {
            book.row(Arrays.stream(TargetColumn.values())
                    .map(column -> cell(target, column))
                    .toList());
        }
    }

    private Cell cell(Target target, TargetColumn column) {
        var baseline = target.baseline();
        return switch (column) {
            case ID -> text(target.id());
            case INDICATOR -> text(target.indicator());
            case TYPE -> text(words.code(target.type()));
            case OPERATOR -> text(words.code(target.operator()));
            case VALUE -> number(target.value());
            case VALUE_HIGH -> number(target.valueHigh());
            case UNIT -> text(target.unit());
            case DATE -> text(target.date());
            case PERIOD -> text(period(target.period()));
            case PER_YEAR -> yes(target.perYear());
            case AREA -> text(target.area());
            case STRENGTH -> code(target.strength());
            case STRIVING -> yes(target.striving());
            case BASELINE_VALUE -> number(baseline == null ? null : baseline.value());
            case BASELINE_UNIT -> text(baseline == null ? null : baseline.unit());
            case BASELINE_DATE -> text(baseline == null ? null : baseline.date());
            case SECTION -> section(target.section());
            case ORIGIN -> text(words.code(target.origin()));
            case CONFIDENCE -> number(target.confidence());
            case QUOTE -> text(target.quote());
            case SENTENCE -> text(contents.sentence(target.span()));
        };
    }

    private void tasks(ExcelOutput book) {
        begin(book, PlanSheet.TASKS, PlanHeads.TASKS, TaskColumn.values());
        for (Task task : contents.tasks()) {
            book.row(Arrays.stream(TaskColumn.values())
                    .map(column -> switch (column) {
                        case ID -> text(task.id());
                        case SECTION -> section(task.section());
                        case TASK -> text(task.title());
                        case LEAD -> text(names(task, Body.Role.LEAD));
                        case SUPPORT -> text(names(task, Body.Role.SUPPORT));
                        case DUE -> text(task.due());
                        case ORIGIN -> text(words.code(task.origin()));
                        case ACTIONS ->
                            text(task.actions().stream().map(Task.Action::text).collect(Collectors.joining("\n")));
                        case SENTENCE -> text(contents.sentence(task.span()));
                    })
                    .toList());
        }
    }

    /** A row for each body of each task, to be sorted and filtered by. */
    private void bodies(ExcelOutput book) {
        begin(book, PlanSheet.BODIES, PlanHeads.BODIES, BodyColumn.values());
        for (Task task : contents.tasks()) {
            for (var body : task.bodies()) {
                book.row(
                        List.of(text(task.id()), text(task.title()), text(body.name()), text(words.code(body.role()))));
            }
        }
    }

    private void projects(ExcelOutput book) {
        begin(book, PlanSheet.PROJECTS, PlanHeads.PROJECTS, ProjectColumn.values());
        for (Project project : contents.projects()) {
            if (project.capability().isEmpty()) {
                book.row(project(project, null));
            }
            project.capability().forEach(capability -> book.row(project(project, capability)));
        }
    }

    /** A project with several numbers takes a row for each, under one id. */
    private List<Cell> project(Project project, Project.@Nullable Capability capability) {
        return Arrays.stream(ProjectColumn.values())
                .map(column -> switch (column) {
                    case ID -> text(project.id());
                    case KIND -> text(words.code(project.kind()));
                    case NAME -> text(project.name());
                    case CAPABILITY -> text(capability == null ? null : capability.what());
                    case VALUE -> number(capability == null ? null : capability.value());
                    case UNIT -> text(capability == null ? null : capability.unit());
                    case SECTION -> section(project.section());
                    case SENTENCE -> text(contents.sentence(project.span()));
                })
                .toList();
    }

    private void places(ExcelOutput book) {
        begin(book, PlanSheet.PLACES, PlanHeads.PLACES, PlaceColumn.values());
        for (var target : contents.targets()) {
            for (var place : target.alsoAt()) {
                book.row(Arrays.stream(PlaceColumn.values())
                        .map(column -> switch (column) {
                            case TARGET_ID -> text(target.id());
                            case TARGET -> text(target.indicator());
                            case ORIGIN -> text(words.code(place.origin()));
                            case SECTION -> above(place.span());
                            case QUOTE -> text(place.quote());
                            case SENTENCE -> text(contents.sentence(place.span()));
                        })
                        .toList());
            }
        }
    }

    private void statements(ExcelOutput book) {
        begin(book, PlanSheet.STATEMENTS, PlanHeads.STATEMENTS, StatementColumn.values());
        for (var statement : contents.statements()) {
            book.row(Arrays.stream(StatementColumn.values())
                    .map(column -> switch (column) {
                        case ID -> text(statement.id());
                        case CLASS -> text(words.code(statement.statementClass()));
                        case INDICATOR -> text(statement.indicator());
                        case VALUE -> number(statement.value());
                        case UNIT -> text(statement.unit());
                        case DATE -> text(statement.date());
                        case SECTION -> above(statement.span());
                        case QUOTE -> text(statement.quote());
                        case SENTENCE -> text(contents.sentence(statement.span()));
                    })
                    .toList());
        }
    }

    private <F extends Enum<F>> void begin(ExcelOutput book, PlanSheet sheet, Heads<F> heads, F[] columns) {
        book.sheet(
                sheet.title(locale),
                Arrays.stream(columns)
                        .map(column -> new Column(heads.word(column, locale), width(column), choices(sheet, column)))
                        .toList());
    }

    private static int width(Enum<?> column) {
        return WIDTHS.getOrDefault(column, USUAL_WIDTH);
    }

    private List<String> choices(PlanSheet sheet, Enum<?> column) {
        return switch (column.name()) {
            case "TYPE" -> words.all(TargetType.class);
            case "OPERATOR" -> words.all(Operator.class);
            case "STRENGTH" -> words.all(Strength.class);
            case "ORIGIN" -> words.all(Origin.class);
            case "CLASS" -> words.all(StatementClass.class);
            case "PER_YEAR", "STRIVING" -> List.of(words.text("yes"));
            case "KIND" ->
                sheet == PlanSheet.OUTLINE ? words.all(OutlineNode.Kind.class) : words.all(Project.Kind.class);
            case "ROLE" -> sheet == PlanSheet.OUTLINE ? words.all(OutlineNode.Role.class) : words.all(Body.Role.class);
            default -> List.of();
        };
    }

    private static String names(Task task, Body.Role role) {
        return NameList.of(task.bodies().stream()
                .filter(body -> body.role() == role)
                .map(Body::name)
                .toList());
    }

    private static @Nullable String period(@Nullable Period period) {
        return period == null ? null : period.start() + "—" + period.end();
    }

    private Cell section(@Nullable String id) {
        return text(id == null ? null : sections.getOrDefault(id, id));
    }

    /** The section of what stands in no section of its own. */
    private Cell above(Span place) {
        var heading = headings.floorEntry(place.start());
        return section(heading == null ? null : heading.getValue());
    }

    private Cell code(@Nullable Enum<?> code) {
        return text(code == null ? null : words.code(code));
    }

    private Cell yes(boolean value) {
        return text(value ? words.text("yes") : null);
    }

    private static Cell text(@Nullable Object value) {
        return value == null ? Cell.EMPTY : Cell.of(value.toString());
    }

    private static Cell number(@Nullable BigDecimal value) {
        return value == null ? Cell.EMPTY : new Cell(value.toPlainString(), Cell.Kind.NUMBER);
    }
}

package gangju.reader.item;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import gangju.model.Task;
import gangju.reader.outline.Outline;
import gangju.reader.script.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a person must look at in a reading; like things make one finding, so that nobody is flooded. */
public final class Findings {
    private static final BigDecimal SURE = new BigDecimal("0.7");
    private static final int NAMED = 5;

    private final Outline outline;
    private final String folded;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Outline outline) {
        this.outline = outline;
        this.folded = Folding.characters(outline.text());
    }

    /** Beyond those that the stages before have made. */
    public static List<Finding> of(Outline outline, TargetReading numbers, List<Task> tasks) {
        return new Findings(outline).find(numbers, tasks);
    }

    private List<Finding> find(TargetReading numbers, List<Task> tasks) {
        findings.addAll(PicturedTables.in(outline, folded));
        targets(numbers.targets());
        numbers(numbers.statements());
        bodies(tasks);
        findings.addAll(ContactPersons.in(outline, folded));
        return List.copyOf(findings);
    }

    private void targets(List<Target> targets) {
        if (targets.isEmpty() && !outline.paragraphs().isEmpty()) {
            add("no-targets", Severity.WARNING, "全文没有读到目标。请检查指标是否只在图片或附表里，并在审阅时补录。", null);
        }
        some(
                targets,
                target -> target.confidence().compareTo(SURE) < 0,
                "doubtful-target",
                "把握不足：%s。请对照原句核对指标、数值、单位和年份。");
        some(
                targets,
                target -> target.date() == null && target.period() == null,
                "target-without-date",
                "没有写明年份：%s。请在审阅时补上年份，或确认原文没有规定。");
    }

    private void some(List<Target> targets, Predicate<Target> which, String code, String message) {
        var some = targets.stream().filter(which).toList();
        if (!some.isEmpty()) {
            var names = names(some.stream().map(Target::indicator).distinct().toList());
            var text = "有 %d 项目标".formatted(some.size()) + message.formatted(names);
            add(code, Severity.WARNING, text, some.getFirst().span());
        }
    }

    private void numbers(List<Statement> statements) {
        var others = statements.stream()
                .filter(statement -> statement.statementClass() == StatementClass.OTHER)
                .filter(statement -> statement.value() != null && statement.unit() != null)
                .toList();
        if (!others.isEmpty()) {
            add(
                    "number-not-classified",
                    Severity.INFO,
                    "有 %d 处带单位的数字没有归入目标、基期或成效。请抽查其中有没有漏读的目标。".formatted(others.size()),
                    others.getFirst().span());
        }
    }

    private void bodies(List<Task> tasks) {
        long named = tasks.stream().filter(task -> !task.bodies().isEmpty()).count();
        if (!tasks.isEmpty() && named < tasks.size()) {
            var message = named == 0
                    ? "%d 项任务都没有写明责任单位。请在分解任务时逐项指定。".formatted(tasks.size())
                    : "%d 项任务中有 %d 项没有写明责任单位。请在分解任务时指定。".formatted(tasks.size(), tasks.size() - named);
            add("no-bodies", Severity.INFO, message, null);
        }
        alike(tasks);
        openLists();
    }

    private void alike(List<Task> tasks) {
        var names = tasks.stream()
                .flatMap(task -> task.bodies().stream())
                .map(Task.Body::name)
                .distinct()
                .toList();
        var pairs = AlikeBodies.in(names);
        if (!pairs.isEmpty()) {
            var listed = names(pairs.stream()
                    .map(pair -> "“" + pair.shorter() + "”与“" + pair.longer() + "”")
                    .toList());
            add("bodies-alike", Severity.INFO, "可能是同一单位的两种写法：" + listed + "。请在审阅时合并，或确认是不同单位。", null);
        }
    }

    private void openLists() {
        var open = outline.paragraphs().stream()
                .flatMap(paragraph -> Bodies.in(folded, paragraph.span()).stream())
                .filter(NamedBody::goesOn)
                .toList();
        if (!open.isEmpty()) {
            add(
                    "bodies-go-on",
                    Severity.INFO,
                    "有 %d 处单位名单以“等”结尾，没有列全。请补齐单位，或确认只列这些。".formatted(open.size()),
                    open.getFirst().span());
        }
    }

    private static String names(List<String> names) {
        var first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
        return names.size() > NAMED ? first + "等" : first;
    }

    private void add(String code, Severity severity, String message, @Nullable Span span) {
        findings.add(new Finding(code, severity, message, span));
    }
}

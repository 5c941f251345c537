package gangju.server.plans;

import gangju.model.Finding;
import gangju.model.Finding.Severity;
import gangju.model.Metadata;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.PartialDate;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Statement.StatementClass;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import gangju.reader.ReadingException;
import gangju.reader.ReadingProgress;
import gangju.server.plans.intake.DocumentReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a few plain forms, so that a test knows exactly what is read and can change a rule: lines that start with
 * {@code 一、} or {@code （一）} are headings; {@code X达到N单位} is a target, doubtful with 约; {@code 现有X N单位} is a statement;
 * a line that starts with —— is a task, its bodies in {@code 由A牵头，B配合}; {@code 建设“X”} is a project.
 */
public final class TestingReader implements DocumentReader {
    private static final Pattern HEADING = Pattern.compile("(([一二三四五六七八九十]+、)|(（[一二三四五六七八九十]+）))(.+)");
    private static final Pattern TARGET = Pattern.compile("([^，。；——]+?)(约?)达到(\\d+(?:\\.\\d+)?)([^\\d，。；以]+)(以上)?");
    private static final Pattern STATEMENT = Pattern.compile("现有([^，。；\\d]+)(\\d+)([^，。；\\d]+)");
    private static final Pattern BODIES = Pattern.compile("由([^，。]+)牵头(?:，([^，。]+)配合)?");
    private static final Pattern PROJECT = Pattern.compile("建设“([^”]+)”");

    private final Operator plain;

    public TestingReader() {
        this(Operator.REACH);
    }

    /** @param plain what 达到 without 以上 means to this version of the rules */
    public TestingReader(Operator plain) {
        this.plain = plain;
    }

    @Override
    public Reading read(byte[] bytes, String name, ReadingProgress progress) throws ReadingException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new ReadingException(ReadingException.Code.EMPTY, "文件“" + name + "”没有文字。请换一个文件。");
        }
        return new Pass(text, name).read();
    }

    private final class Pass {
        private final String text;
        private final String name;
        private final List<OutlineNode> outline = new ArrayList<>();
        private final List<Target> targets = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Task> tasks = new ArrayList<>();
        private final List<Project> projects = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int chapters;
        private int sections;

        Pass(String text, String name) {
            this.text = text;
            this.name = name;
        }

        Reading read() {
            int start = 0;
            for (var line : text.split("\n", -1)) {
                line(line, start);
                start += line.length() + 1;
            }
            var title = text.lines().findFirst().orElse(name);
            var metadata = new Metadata(
                    title,
                    List.of("测试市人民政府"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "zh-Hans",
                    List.of(),
                    List.of());
            var source = new SourceFile(name, "text/plain", "UTF-8", "0".repeat(64), text.length());
            return new Reading(
                    source,
                    text,
                    metadata,
                    outline,
                    targets,
                    statements,
                    tasks,
                    projects,
                    List.of(),
                    Pages.NONE,
                    findings);
        }

        private void line(String line, int start) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                heading(heading, start);
                return;
            }
            if (line.startsWith("——")) {
                task(line, start);
            }
            find(TARGET, line, start, this::target);
            find(STATEMENT, line, start, this::statement);
            find(PROJECT, line, start, this::project);
        }

        private void find(Pattern pattern, String line, int start, Taking taking) {
            var match = pattern.matcher(line);
            while (match.find()) {
                taking.take(match, new Span(start + match.start(), start + match.end()));
            }
        }

        private void heading(Matcher heading, int start) {
            var top = heading.group(2) != null;
            var id = top ? Integer.toString(++chapters) : chapters + "." + ++sections;
            sections = top ? 0 : sections;
            var span = new Span(start, start + heading.group().length());
            outline.add(new OutlineNode(
                    id,
                    top ? 1 : 2,
                    heading.group(1),
                    heading.group(4),
                    top ? null : Integer.toString(chapters),
                    top ? OutlineNode.Kind.CHAPTER : OutlineNode.Kind.SECTION,
                    null,
                    span,
                    span,
                    null));
        }

        private @Nullable String section() {
            return outline.isEmpty() ? null : outline.getLast().id();
        }

        private void target(Matcher match, Span span) {
            var doubtful = !match.group(2).isEmpty();
            targets.add(new Target(
                    "t" + (targets.size() + 1),
                    match.group(1),
                    TargetType.LEVEL,
                    match.group(5) == null ? plain : Operator.GE,
                    new BigDecimal(match.group(3)),
                    null,
                    match.group(4),
                    PartialDate.ofYear(2030),
                    null,
                    false,
                    null,
                    null,
                    false,
                    null,
                    section(),
                    Origin.TEXT,
                    match.group(),
                    span,
                    span,
                    new BigDecimal(doubtful ? "0.5" : "0.95")));
            if (doubtful) {
                findings.add(new Finding("doubtful-target", Severity.WARNING, "“约”没有说明上下限，请核对关系。", span));
            }
        }

        private void statement(Matcher match, Span span) {
            statements.add(new Statement(
                    "n" + (statements.size() + 1),
                    StatementClass.BASELINE,
                    match.group(1),
                    new BigDecimal(match.group(2)),
                    match.group(3),
                    null,
                    match.group(),
                    span,
                    span));
        }

        private void task(String line, int start) {
            var bodies = new ArrayList<Task.Body>();
            var named = BODIES.matcher(line);
            if (named.find()) {
                bodies.add(new Task.Body(named.group(1), Task.Body.Role.LEAD));
                if (named.group(2) != null) {
                    bodies.add(new Task.Body(named.group(2), Task.Body.Role.SUPPORT));
                }
            }
            var span = new Span(start, start + line.length());
            var end = line.indexOf('。') < 0 ? line.length() : line.indexOf('。');
            tasks.add(new Task(
                    "k" + (tasks.size() + 1),
                    section(),
                    line.substring(2, end),
                    List.of(new Task.Action(line, span)),
                    bodies,
                    null,
                    Origin.TEXT,
                    span,
                    span));
        }

        private void project(Matcher match, Span span) {
            projects.add(new Project(
                    "p" + (projects.size() + 1),
                    Project.Kind.PLATFORM,
                    match.group(1),
                    List.of(),
                    section(),
                    span,
                    span));
        }
    }

    private interface Taking {
        void take(Matcher match, Span span);
    }
}

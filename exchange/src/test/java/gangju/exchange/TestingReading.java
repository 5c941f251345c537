package gangju.exchange;

import gangju.model.Baseline;
import gangju.model.Finding;
import gangju.model.Metadata;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.OutlineNode;
import gangju.model.Pages;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Project;
import gangju.model.Reading;
import gangju.model.SourceFile;
import gangju.model.Span;
import gangju.model.Statement;
import gangju.model.Strength;
import gangju.model.Table;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.model.Task;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small reading with every kind of item. */
public final class TestingReading {
    public static final String TEXT = """
            云溪市水网建设规划
            一、建设目标
            到2030年，供水管网漏损率降到8%以下。2024年漏损率为11.5%。
            二、重点任务
            加快管网更新。建设智慧水务平台，支持百万级终端接入。由市水务局牵头，市财政局配合。
            """;

    private TestingReading() {}

    public static Reading reading() {
        return new Reading(
                new SourceFile("水网.txt", "text/plain", "UTF-8", "0".repeat(64), TEXT.length()),
                TEXT,
                metadata(),
                List.of(
                        node("1", null, "一、", "建设目标", OutlineNode.Role.GOAL),
                        node("2", null, "二、", "重点任务", OutlineNode.Role.TASK),
                        new OutlineNode(
                                "2.1", 2, null, "加快管网更新", "2", OutlineNode.Kind.HEAD, null, at("加快管网更新"), raw(), 3)),
                List.of(target("供水管网漏损率", "8"), directional()),
                List.of(new Statement(
                        "s1",
                        Statement.StatementClass.BASELINE,
                        "漏损率",
                        new BigDecimal("11.5"),
                        "%",
                        PartialDate.ofYear(2024),
                        "漏损率为11.5%",
                        at("漏损率为11.5%"),
                        raw())),
                List.of(task()),
                List.of(project()),
                List.of(table()),
                new Pages(List.of(new Pages.Start(0, 1), new Pages.Start(30, 2))),
                List.of(
                        new Finding("target-without-date", Finding.Severity.WARNING, "第 2 项目标未写明年份，请核对。", null),
                        new Finding("doubtful-target", Finding.Severity.INFO, "请核对。", at("二、重点任务"))));
    }

    public static Target target(String indicator, String value) {
        return target(indicator, TargetType.LEVEL, Operator.LE, value, "%");
    }

    private static Target target(
            String indicator, TargetType type, Operator operator, String value, @Nullable String unit) {
        return new Target(
                "t1",
                indicator,
                type,
                operator,
                new BigDecimal(value),
                null,
                unit,
                new PartialDate(2030, 6, null),
                Period.ofYears(2026, 2030),
                false,
                null,
                Strength.BINDING,
                true,
                new Baseline(new BigDecimal("11.50"), "%", PartialDate.ofYear(2024)),
                "1",
                Origin.TEXT,
                "供水管网漏损率降到8%以下",
                at("供水管网漏损率降到8%以下"),
                raw(),
                new BigDecimal("0.95"));
    }

    private static Target directional() {
        return new Target(
                "t2",
                "管网更新",
                TargetType.DIRECTIONAL,
                Operator.INCREASE,
                null,
                null,
                null,
                null,
                null,
                false,
                "老城区",
                null,
                false,
                null,
                null,
                Origin.TABLE,
                "加快管网更新",
                at("加快管网更新"),
                raw(),
                new BigDecimal("0.4"),
                List.of(new Target.Place(Origin.TEXT, "二、重点任务", at("二、重点任务"), raw())));
    }

    private static Metadata metadata() {
        return new Metadata(
                "云溪市水网建设规划",
                List.of("云溪市水务局"),
                null,
                PartialDate.parse("2025-11-03"),
                null,
                null,
                null,
                Period.ofYears(2026, 2030),
                PartialDate.ofYear(2035),
                "zh-Hans",
                List.of("云溪市国土空间总体规划"),
                List.of());
    }

    private static Task task() {
        return new Task(
                "k1",
                "2.1",
                "加快管网更新",
                List.of(new Task.Action("建设智慧水务平台，支持百万级终端接入。", at("建设智慧水务平台，支持百万级终端接入。"))),
                List.of(new Task.Body("市水务局", Task.Body.Role.LEAD), new Task.Body("市财政局", Task.Body.Role.SUPPORT)),
                null,
                Origin.TEXT,
                at("加快管网更新。"),
                raw());
    }

    private static Project project() {
        return new Project(
                "p1",
                Project.Kind.PLATFORM,
                "智慧水务平台",
                List.of(
                        new Project.Capability("终端接入", new BigDecimal("1000000"), null),
                        new Project.Capability("站点", new BigDecimal("1E+3"), "个")),
                "2.1",
                at("建设智慧水务平台"),
                raw());
    }

    private static Table table() {
        var head = new Table.Cell(at("2024年漏损率"), 0, 2, 1, true);
        var value = new Table.Cell(at("11.5%"), 1, 1, 3, false);
        return new Table(
                "t1",
                at("二、重点任务"),
                at("2024年漏损率为11.5%"),
                4,
                1,
                true,
                List.of(new Table.Row(List.of(head, value)), new Table.Row(List.of())));
    }

    private static OutlineNode node(
            String id, @Nullable String parent, String number, String title, OutlineNode.Role role) {
        return new OutlineNode(
                id, 1, number, title, parent, OutlineNode.Kind.CHAPTER, role, at(number + title), raw(), null);
    }

    private static Span at(String quote) {
        int start = TEXT.indexOf(quote);
        return new Span(start, start + quote.length());
    }

    private static Span raw() {
        return new Span(0, 1);
    }
}

package gangju.server.plans.review;

import gangju.model.Operator;
import gangju.model.OutlineNode;
import gangju.model.Project;
import gangju.model.Statement.StatementClass;
import gangju.model.Strength;
import gangju.model.TargetType;
import gangju.server.pages.PageFrame;
import gangju.server.plans.review.ReviewPlans.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script is given: no word of the page is written in the script. */
final class ReviewSettings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "accept",
            "accept-next",
            "keep",
            "reject",
            "reject-target",
            "restore",
            "edit",
            "save",
            "cancel",
            "split",
            "merge",
            "promote",
            "take-reading",
            "reader-said",
            "see-text",
            "doubtful",
            "new",
            "gone",
            "no-source",
            "by",
            "loading",
            "none.doubt",
            "none.other",
            "more",
            "failed",
            "conflict",
            "conflict.who",
            "undone",
            "nothing-to-undo",
            "saved",
            "kind.target",
            "kind.task",
            "kind.project",
            "kind.node",
            "kind.statement",
            "state.accepted",
            "state.corrected",
            "state.added",
            "state.rejected",
            "field.indicator",
            "field.operator",
            "field.value",
            "field.valueHigh",
            "field.unit",
            "field.date",
            "field.type",
            "field.strength",
            "field.striving",
            "field.perYear",
            "field.area",
            "field.baselineValue",
            "field.baselineUnit",
            "field.baselineDate",
            "field.periodStart",
            "field.periodEnd",
            "field.title",
            "field.lead",
            "field.support",
            "field.due",
            "field.name",
            "field.kind",
            "field.capability",
            "field.statementClass",
            "field.number",
            "field.role",
            "field.none",
            "hint.names",
            "hint.capability",
            "hint.date",
            "mark.hint",
            "mark.add",
            "findings.none",
            "findings.place",
            "findings.grid",
            "bodies.none",
            "bodies.lead",
            "bodies.support",
            "bodies.of",
            "bodies.all",
            "grid.row",
            "grid.remove",
            "source.table",
            "source.rows",
            "source.rows.before",
            "source.rows.after",
            "source.columns.hidden",
            "source.page",
            "source.page.of",
            "source.page.picture",
            "source.page.plain",
            "source.page.unmarked",
            "source.page.before",
            "source.page.after",
            "source.page.larger",
            "source.page.smaller",
            "source.page.loading",
            "why",
            "more-fields",
            "quote");

    private ReviewSettings() {}

    static String of(PageFrame frame, long plan, @Nullable Place place) {
        return JSON.writeValueAsString(new Settings(
                "/plans/" + plan + "/review",
                frame.csrf().header(),
                frame.csrf().token(),
                place == null ? 0 : place.item(),
                place == null ? "" : place.tab(),
                WORDS.stream()
                        .collect(Collectors.toMap(
                                word -> word, word -> frame.say("review." + word), (a, b) -> a, TreeMap::new)),
                Map.of(
                        "operator", options(frame, "operator-name", Operator.values()),
                        "type", options(frame, "type", TargetType.values()),
                        "strength", options(frame, "strength", Strength.values()),
                        "kind", options(frame, "project", Project.Kind.values()),
                        "statementClass", options(frame, "statement", StatementClass.values()),
                        "role", options(frame, "node", OutlineNode.Role.values()))));
    }

    private static List<Option> options(PageFrame frame, String area, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        frame.say("plan-words." + area + "." + value.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    record Settings(
            String address,
            String csrfHeader,
            String csrfToken,
            long item,
            String tab,
            Map<String, String> words,
            Map<String, List<Option>> options) {}

    record Option(String code, String name) {}
}

package gangju.exchange.plan;

import gangju.exchange.table.Heads;
import gangju.exchange.table.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The heads of a plan's sheets. */
final class PlanHeads {
    static final Heads<PlanColumn> PLAN = new Heads<>(PlanColumn.class, "plan-heads.tsv");
    static final Heads<OutlineColumn> OUTLINE = new Heads<>(OutlineColumn.class, "outline-heads.tsv");
    static final Heads<TargetColumn> TARGETS = new Heads<>(TargetColumn.class, "target-heads.tsv");
    static final Heads<TaskColumn> TASKS = new Heads<>(TaskColumn.class, "task-heads.tsv");
    static final Heads<BodyColumn> BODIES = new Heads<>(BodyColumn.class, "body-heads.tsv");
    static final Heads<ProjectColumn> PROJECTS = new Heads<>(ProjectColumn.class, "project-heads.tsv");
    static final Heads<PlaceColumn> PLACES = new Heads<>(PlaceColumn.class, "place-heads.tsv");
    static final Heads<StatementColumn> STATEMENTS = new Heads<>(StatementColumn.class, "statement-heads.tsv");

    private static final List<List<String>> FIELDS = WordTable.load(PlanField.class, "plan-fields.tsv");

    private PlanHeads() {}

    static String word(PlanField field, Locale locale) {
        return FIELDS.stream()
                .filter(words -> words.getFirst().equals(field.name()))
                .findFirst()
                .orElseThrow()
                .get(locale.getLanguage().equals("en") ? 2 : 1);
    }

    static Optional<PlanField> field(String word) {
        var key = WordTable.fold(word);
        return FIELDS.stream()
                .filter(words -> words.stream()
                        .skip(1)
                        .anyMatch(one -> WordTable.fold(one).equals(key)))
                .map(words -> PlanField.valueOf(words.getFirst()))
                .findFirst();
    }
}

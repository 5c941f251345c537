package gangju.exchange.plan;

import gangju.exchange.table.Heads;
import gangju.exchange.table.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a plan's sheets with their heads. */
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

    /** The columns of the sheet about the plan itself; {@code plan-heads.tsv} has their heads. */
    enum PlanColumn {
        FIELD,
        VALUE
    }

    /** The columns of the sheet of headings; {@code outline-heads.tsv} has their heads. */
    enum OutlineColumn {
        ID,
        LEVEL,
        NUMBER,
        TITLE,
        KIND,
        ROLE,
        PARENT
    }

    /** The columns of the sheet of targets; {@code target-heads.tsv} has their heads. */
    enum TargetColumn {
        ID,
        INDICATOR,
        TYPE,
        OPERATOR,
        VALUE,
        VALUE_HIGH,
        UNIT,
        DATE,
        PERIOD,
        PER_YEAR,
        AREA,
        STRENGTH,
        STRIVING,
        BASELINE_VALUE,
        BASELINE_UNIT,
        BASELINE_DATE,
        SECTION,
        ORIGIN,
        CONFIDENCE,
        QUOTE,
        SENTENCE
    }

    /** The columns of the sheet of tasks; {@code task-heads.tsv} has their heads. */
    enum TaskColumn {
        ID,
        SECTION,
        TASK,
        LEAD,
        SUPPORT,
        DUE,
        ORIGIN,
        ACTIONS,
        SENTENCE
    }

    /** The columns of the sheet of responsible bodies; {@code body-heads.tsv} has their heads. */
    enum BodyColumn {
        TASK_ID,
        TASK,
        NAME,
        ROLE
    }

    /** The columns of the sheet of projects; {@code project-heads.tsv} has their heads. */
    enum ProjectColumn {
        ID,
        KIND,
        NAME,
        CAPABILITY,
        VALUE,
        UNIT,
        SECTION,
        SENTENCE
    }

    /**
     * The columns of the sheet of other places that say what a target says; {@code place-heads.tsv} has their heads.
     */
    enum PlaceColumn {
        TARGET_ID,
        TARGET,
        ORIGIN,
        SECTION,
        QUOTE,
        SENTENCE
    }

    /** The columns of the sheet of numbers that are no targets; {@code statement-heads.tsv} has their heads. */
    enum StatementColumn {
        ID,
        CLASS,
        INDICATOR,
        VALUE,
        UNIT,
        DATE,
        SECTION,
        QUOTE,
        SENTENCE
    }

    /** What the first sheet tells of the plan, a row each; {@code plan-fields.tsv} has the words. */
    enum PlanField {
        TITLE,
        ISSUERS,
        DOCUMENT_NUMBER,
        WRITTEN,
        PUBLISHED,
        EFFECTIVE,
        EXPIRES,
        PERIOD,
        HORIZON,
        LANGUAGE,
        RELATED_PLANS,
        ADDRESSEES
    }
}

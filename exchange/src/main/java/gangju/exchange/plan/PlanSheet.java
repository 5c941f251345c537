package gangju.exchange.plan;

import gangju.exchange.table.WordTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sheets of a plan; {@code sheets.tsv} has their names. */
enum PlanSheet {
    PLAN,
    OUTLINE,
    TARGETS,
    TASKS,
    BODIES,
    PROJECTS,
    PLACES,
    STATEMENTS;

    private static final List<List<String>> NAMES = WordTable.load(PlanSheet.class, "sheets.tsv");

    /** The product's own name, in Chinese unless English is asked for. */
    String title(Locale locale) {
        return NAMES.stream()
                .filter(names -> names.getFirst().equals(name()))
                .findFirst()
                .orElseThrow()
                .get(locale.getLanguage().equals("en") ? 2 : 1);
    }

    /** The sheet with the name; case and width of letters do not matter. */
    static Optional<PlanSheet> named(String title) {
        var key = WordTable.fold(title);
        return NAMES.stream()
                .filter(names -> names.stream()
                        .skip(1)
                        .anyMatch(name -> WordTable.fold(name).equals(key)))
                .map(names -> valueOf(names.getFirst()))
                .findFirst();
    }
}

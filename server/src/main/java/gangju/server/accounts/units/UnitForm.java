package gangju.server.accounts.units;

import gangju.server.accounts.Unit;
import gangju.server.accounts.Units.Description;
import gangju.server.pages.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit as typed; other names stand in one field, parted as people part them. */
record UnitForm(
        @Nullable Long above,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String aliases) {
    static final List<String> KINDS =
            List.of("leading_group", "office", "commission", "district", "park", "company", "other");

    private static final int LONGEST = 100;

    static UnitForm of(Unit unit) {
        return new UnitForm(unit.parent(), unit.name(), unit.kind(), String.join("；", unit.aliases()));
    }

    /** 0, which no unit has, where nothing was chosen. */
    long parent() {
        return above == null ? 0 : above;
    }

    Description description() {
        var others = Stream.of(typed(aliases).split("[;；、,，\\n]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        return new Description(typed(name), typed(kind), others);
    }

    Map<String, String> problems(Messages words) {
        var problems = new LinkedHashMap<String, String>();
        if (typed(name).isEmpty() || typed(name).length() > LONGEST) {
            problems.put("name", words.get("units.problem.name", LONGEST));
        }
        if (!KINDS.contains(typed(kind))) {
            problems.put("kind", words.get("units.problem.kind"));
        }
        return problems;
    }

    Map<String, String> values() {
        return Map.of("above", "" + parent(), "name", typed(name), "kind", typed(kind), "aliases", typed(aliases));
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}

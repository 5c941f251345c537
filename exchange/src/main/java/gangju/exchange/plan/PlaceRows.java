package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.PlaceColumn;
import gangju.model.Origin;
import gangju.model.Target.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sheet of other places where a plan says what its targets say. */
final class PlaceRows {
    private final Map<String, List<Row>> byTarget = new LinkedHashMap<>();
    private final Map<String, RowCells<PlaceColumn>> first = new LinkedHashMap<>();

    /** One place. */
    record Row(Origin origin, Quoted source) {
        Place in(WrittenText text) {
            var span = source.in(text);
            return new Place(origin, text.at(span), span, null);
        }
    }

    void add(RowCells<PlaceColumn> cells, OutlineRows outline) {
        var target = cells.required(PlaceColumn.TARGET_ID);
        var origin = cells.code(PlaceColumn.ORIGIN, Origin.class);
        cells.required(PlaceColumn.QUOTE);
        var source =
                Quoted.of(cells, outline.section(cells, PlaceColumn.SECTION), PlaceColumn.QUOTE, PlaceColumn.SENTENCE);
        byTarget.computeIfAbsent(target, key -> new ArrayList<>())
                .add(new Row(origin == null ? Origin.TABLE : origin, source));
        first.putIfAbsent(target, cells);
    }

    /** The targets with their places; a target that is not there is a problem. */
    List<TargetRow> with(List<TargetRow> targets) {
        var known = new HashSet<String>();
        var all = new ArrayList<TargetRow>();
        for (var target : targets) {
            known.add(target.id());
            all.add(target.with(byTarget.getOrDefault(target.id(), List.of())));
        }
        first.keySet().stream()
                .filter(target -> !target.isEmpty() && !known.contains(target))
                .forEach(target -> Objects.requireNonNull(first.get(target))
                        .problem(PlaceColumn.TARGET_ID, "target-unknown", target));
        return all;
    }
}

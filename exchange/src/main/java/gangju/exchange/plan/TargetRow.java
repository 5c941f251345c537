package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.TargetColumn;
import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.Span;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.model.TargetType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target of a plan's workbook: everything but its id in the reading and its place in the text.
 *
 * @param id as the sheet of other places names the target
 * @param places where else the plan says it
 */
record TargetRow(String id, Target bare, Quoted source, List<PlaceRows.Row> places) {
    private static final Span NOWHERE = new Span(0, 0);

    TargetRow {
        places = List.copyOf(places);
    }

    /** @param usual id where the row has none */
    static TargetRow of(RowCells<TargetColumn> cells, OutlineRows outline, String usual) {
        var source = Quoted.of(
                cells, outline.section(cells, TargetColumn.SECTION), TargetColumn.QUOTE, TargetColumn.SENTENCE);
        var id = cells.text(TargetColumn.ID);
        var value = cells.number(TargetColumn.VALUE);
        var high = cells.number(TargetColumn.VALUE_HIGH);
        if (value != null && high != null && high.compareTo(value) < 0) {
            cells.problem(TargetColumn.VALUE_HIGH, "range-upside-down", high, value);
        }
        var type = cells.code(TargetColumn.TYPE, TargetType.class);
        var operator = cells.code(TargetColumn.OPERATOR, Operator.class);
        var origin = cells.code(TargetColumn.ORIGIN, Origin.class);
        var bare = new Target(
                "",
                cells.required(TargetColumn.INDICATOR),
                type == null ? value == null ? TargetType.DIRECTIONAL : TargetType.LEVEL : type,
                operator == null ? high == null ? Operator.REACH : Operator.RANGE : operator,
                value,
                high,
                cells.text(TargetColumn.UNIT),
                cells.date(TargetColumn.DATE),
                cells.period(TargetColumn.PERIOD),
                cells.yes(TargetColumn.PER_YEAR),
                cells.text(TargetColumn.AREA),
                cells.code(TargetColumn.STRENGTH, Strength.class),
                cells.yes(TargetColumn.STRIVING),
                baseline(cells),
                source.sectionId(),
                origin == null ? Origin.TABLE : origin,
                "",
                NOWHERE,
                null,
                confidence(cells));
        return new TargetRow(id == null ? usual : id, bare, source, List.of());
    }

    private static BigDecimal confidence(RowCells<TargetColumn> cells) {
        var confidence = Objects.requireNonNullElse(cells.number(TargetColumn.CONFIDENCE), BigDecimal.ONE);
        if (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0) {
            cells.problem(TargetColumn.CONFIDENCE, "confidence-odd", confidence);
        }
        return confidence;
    }

    private static @Nullable Baseline baseline(RowCells<TargetColumn> cells) {
        var value = cells.number(TargetColumn.BASELINE_VALUE);
        var unit = cells.text(TargetColumn.BASELINE_UNIT);
        var date = cells.date(TargetColumn.BASELINE_DATE);
        if (value == null && date == null && unit != null) {
            cells.problem(TargetColumn.BASELINE_VALUE, "baseline-without-value");
        }
        return value == null && date == null ? null : new Baseline(value, unit, date);
    }

    TargetRow with(List<PlaceRows.Row> others) {
        return new TargetRow(id, bare, source, others);
    }

    Target at(Span span, WrittenText text, List<Target.Place> also, String number) {
        return new Target(
                number,
                bare.indicator(),
                bare.type(),
                bare.operator(),
                bare.value(),
                bare.valueHigh(),
                bare.unit(),
                bare.date(),
                bare.period(),
                bare.perYear(),
                bare.area(),
                bare.strength(),
                bare.striving(),
                bare.baseline(),
                bare.section(),
                bare.origin(),
                text.at(span),
                span,
                null,
                bare.confidence(),
                also);
    }
}

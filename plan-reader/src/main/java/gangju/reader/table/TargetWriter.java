package gangju.reader.table;

import gangju.model.Baseline;
import gangju.model.Operator;
import gangju.model.Origin;
import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.model.Target;
import gangju.model.TargetType;
import gangju.reader.outline.Outline;
import gangju.reader.table.Column.Role;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a row's figure for one date into the model's words, with its place in the document. */
final class TargetWriter {
    private static final Pattern GROWTH =
            Pattern.compile("(?:增长率?|增速|增幅)(?:（.{1,30}）)?$|年均增长|growth rate$|growth$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS = Pattern.compile(
            "(?:降低|下降|减少|削减|压减|减排)(?:率|比例|幅度|量)?(?:（.{1,30}）)?$|^reduction (?:in|of)|^decrease in",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE =
            Pattern.compile("(?:提高|增加|提升)(?:（.{1,30}）)?$|^increase in", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL = Pattern.compile("累计|cumulative", Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile("^全[省市区县州镇乡域国]");
    /** （2023年版）: when a table was made says nothing of what it is for. */
    private static final Pattern EDITION = Pattern.compile("(?:19|20)\\d\\d年?(?:修订)?版");

    private static final String LATER = "";
    private static final int SURE = 92;
    private static final int UNDATED = 15;
    private static final int WORDED = 17;

    private final Outline outline;
    private final Timeline timeline;
    private final Timeline.@Nullable Years stated;
    private final @Nullable String section;

    /** @param around the table; its caption may name the year of targets that no column dates */
    TargetWriter(Outline outline, Timeline timeline, Surroundings around) {
        this.outline = outline;
        this.timeline = timeline;
        var ofCaption = Timeline.in(EDITION.matcher(around.caption()).replaceAll(""));
        this.stated = ofCaption == null ? Timeline.in(around.sentence()) : ofCaption;
        this.section = around.section();
    }

    Target target(Facts facts, Column column, CellValue said) {
        var value = said.held(facts.baseline());
        var name = facts.name().name();
        var date = date(column, value);
        var unit = unit(facts, column, value);
        var type = type(facts, column, value, unit);
        boolean yearly = type == TargetType.GROWTH
                && !value.total()
                && (column.isYearly() || value.yearly() || column.role() != Role.RATE || !isStretch(column));
        var area = AREA.matcher(name);
        return new Target(
                LATER,
                name,
                type,
                operator(type, name, value),
                amount(type, value),
                high(type, value),
                unit,
                date,
                period(type, column, date, facts.baseline()),
                yearly,
                area.find() ? area.group() : null,
                facts.strength(),
                value.striving(),
                facts.baseline(),
                section,
                Origin.TABLE,
                facts.span().of(outline.text()),
                facts.span(),
                outline.source().text().raw(facts.span()),
                confidence(column, value, date));
    }

    private static boolean isStretch(Column column) {
        return column.years() != null && column.years().isStretch();
    }

    private @Nullable PartialDate date(Column column, CellValue value) {
        if (value.date() != null) {
            return value.date();
        }
        if (column.years() != null) {
            return column.years().date();
        }
        return stated != null && !timeline.isPast(stated.last()) ? stated.date() : timeline.end();
    }

    /** A rate is in per cent, whatever the level is in. */
    private static @Nullable String unit(Facts facts, Column column, CellValue value) {
        if (value.value() == null) {
            return null;
        }
        if (value.unit() != null) {
            return value.unit();
        }
        if (column.unit() != null) {
            return column.unit();
        }
        return column.role() == Role.RATE && !value.total() ? "%" : facts.unit();
    }

    private static TargetType type(Facts facts, Column column, CellValue value, @Nullable String unit) {
        var name = facts.name().name();
        if (value.value() == null || value.type() == TargetType.RANK || value.type() == TargetType.MULTIPLE) {
            return value.type() == null ? TargetType.DIRECTIONAL : value.type();
        }
        if (isChange(name, value, unit) || value.type() == TargetType.CHANGE) {
            return TargetType.CHANGE;
        }
        boolean percent = "%".equals(unit);
        if (percent
                && (column.role() == Role.RATE || GROWTH.matcher(name).find() || value.type() == TargetType.GROWTH)) {
            return TargetType.GROWTH;
        }
        boolean total = value.total()
                || facts.name().isTotal()
                || column.role() == Role.TOTAL
                || TOTAL.matcher(name).find();
        if (total) {
            return TargetType.CUMULATIVE;
        }
        return value.type() == null ? TargetType.LEVEL : value.type();
    }

    /** 单位GDP能耗降低 18 %, [-18]: what is taken away from the level at the start. */
    private static boolean isChange(String name, CellValue value, @Nullable String unit) {
        boolean relative = unit != null && (unit.startsWith("%") || unit.endsWith("百分点"));
        return relative
                && (LESS.matcher(name).find()
                        || MORE.matcher(name).find() && !GROWTH.matcher(name).find()
                        || value.total() && value.isNegative());
    }

    private static Operator operator(TargetType type, String name, CellValue value) {
        if (type != TargetType.CHANGE) {
            return type == TargetType.GROWTH && value.operator() == Operator.EQ ? Operator.REACH : value.operator();
        }
        boolean less = LESS.matcher(name).find() || value.isNegative() || value.operator() == Operator.DECREASE_BY;
        return less ? Operator.DECREASE_BY : Operator.INCREASE_BY;
    }

    /** A change is told by its size; which way it goes is the operator's. */
    private static @Nullable BigDecimal amount(TargetType type, CellValue value) {
        if (value.value() == null || type != TargetType.CHANGE) {
            return value.value();
        }
        return value.isNegative() && value.high() != null
                ? value.high().abs().min(value.value().abs())
                : value.value().abs();
    }

    private static @Nullable BigDecimal high(TargetType type, CellValue value) {
        boolean turned =
                type == TargetType.CHANGE && value.value() != null && value.high() != null && value.isNegative();
        return turned && value.value() != null && value.high() != null
                ? value.value().abs().max(value.high().abs())
                : value.high();
    }

    private @Nullable Period period(
            TargetType type, Column column, @Nullable PartialDate date, @Nullable Baseline baseline) {
        boolean overYears = type == TargetType.GROWTH || type == TargetType.CUMULATIVE || type == TargetType.CHANGE;
        if (!overYears) {
            return null;
        }
        if (column.years() != null && column.years().isStretch()) {
            return column.years().period();
        }
        var planned = timeline.upTo(date);
        if (planned != null || date == null || baseline == null || baseline.date() == null) {
            return planned;
        }
        int from = baseline.date().year() + 1;
        return type != TargetType.CUMULATIVE && timeline.period() == null && from < date.year()
                ? Period.ofYears(from, date.year())
                : null;
    }

    private static BigDecimal confidence(Column column, CellValue value, @Nullable PartialDate date) {
        boolean dated = value.date() != null || column.years() != null;
        int points = SURE - (dated ? 0 : UNDATED) - (value.value() == null ? WORDED : 0) - (date == null ? UNDATED : 0);
        return BigDecimal.valueOf(points, 2);
    }
}

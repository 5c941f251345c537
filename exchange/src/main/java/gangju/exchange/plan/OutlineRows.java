package gangju.exchange.plan;

import gangju.exchange.plan.PlanHeads.OutlineColumn;
import gangju.model.OutlineNode;
import gangju.model.OutlineNode.Kind;
import gangju.model.OutlineNode.Role;
import gangju.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a plan's workbook. Their ids are kept where every row has one as a reading has it ({@code 3.2.1}),
 * and made anew from their places otherwise.
 */
final class OutlineRows {
    private static final int DEEPEST = 9;

    private static final Pattern OWN_ID = Pattern.compile("\\d{1,5}(?:\\.\\d{1,5}){0,8}");

    private final boolean keepsIds;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> byId = new HashMap<>();
    private final Map<String, @Nullable Row> byTitle = new HashMap<>();
    private final Map<@Nullable Row, Integer> children = new HashMap<>();

    /**
     * A heading.
     *
     * @param id its place in the tree: {@code 3.2.1}
     */
    record Row(
            String id,
            int level,
            @Nullable String number,
            String title,
            @Nullable Row parent,
            Kind kind,
            @Nullable Role role) {
        boolean isWithin(Row section) {
            return this == section || parent != null && parent.isWithin(section);
        }

        /** As the text has it. */
        String line() {
            return number == null ? title : number + title;
        }

        OutlineNode at(Span span) {
            return new OutlineNode(
                    id, level, number, title, parent == null ? null : parent.id, kind, role, span, null, null);
        }
    }

    /** @param ids of all rows that there will be */
    OutlineRows(List<String> ids) {
        keepsIds = Set.copyOf(ids).size() == ids.size()
                && ids.stream().allMatch(id -> OWN_ID.matcher(id).matches());
    }

    List<Row> rows() {
        return rows;
    }

    void add(RowCells<OutlineColumn> cells) {
        var written = cells.text(OutlineColumn.ID);
        var title = cells.required(OutlineColumn.TITLE);
        var level = level(cells);
        var parent = parent(cells, level);
        var place = children.merge(parent, 1, Integer::sum);
        var kind = cells.code(OutlineColumn.KIND, Kind.class);
        var made = parent == null ? String.valueOf(place) : parent.id + "." + place;
        var row = new Row(
                keepsIds && written != null ? written : made,
                level,
                cells.text(OutlineColumn.NUMBER),
                title,
                parent,
                kind == null ? level == 1 ? Kind.CHAPTER : Kind.SECTION : kind,
                cells.code(OutlineColumn.ROLE, Role.class));
        rows.add(row);
        if (byId.putIfAbsent(written == null ? row.id : written, row) != null) {
            cells.problem(OutlineColumn.ID, "id-twice", written == null ? row.id : written);
        }
        byTitle.merge(title, row, (one, other) -> null);
    }

    private static int level(RowCells<OutlineColumn> cells) {
        var level = cells.number(OutlineColumn.LEVEL);
        if (level == null) {
            return 1;
        }
        if (level.compareTo(BigDecimal.ONE) < 0
                || level.compareTo(BigDecimal.valueOf(DEEPEST)) > 0
                || level.stripTrailingZeros().scale() > 0) {
            cells.problem(OutlineColumn.LEVEL, "level-odd", level, DEEPEST);
            return 1;
        }
        return level.intValue();
    }

    /** As told, or the last heading of a higher level. */
    private @Nullable Row parent(RowCells<OutlineColumn> cells, int level) {
        var written = cells.text(OutlineColumn.PARENT);
        if (written == null) {
            return rows.reversed().stream()
                    .filter(row -> row.level < level)
                    .findFirst()
                    .orElse(null);
        }
        var parent = byId.get(written);
        if (parent == null) {
            cells.problem(OutlineColumn.PARENT, "parent-unknown", written);
        } else if (parent.level >= level) {
            cells.problem(OutlineColumn.PARENT, "parent-not-above", written, parent.level, level);
        }
        return parent;
    }

    /** The heading that an item names by id, by title, or by both. */
    <F extends Enum<F>> @Nullable Row section(RowCells<F> cells, F column) {
        var written = cells.text(column);
        if (written == null) {
            return null;
        }
        var found = Optional.ofNullable(byId.get(written))
                .or(() -> Optional.ofNullable(byTitle.get(written)))
                .or(() -> rows.stream()
                        .filter(row -> written.endsWith(" " + row.title)
                                && byId.get(written.substring(0, written.length() - row.title.length() - 1)) == row)
                        .findFirst());
        if (found.isEmpty()) {
            cells.problem(column, "section-unknown", written);
        }
        return found.orElse(null);
    }
}

package gangju.reader.table;

import gangju.model.Baseline;
import gangju.model.PartialDate;
import gangju.model.Strength;
import gangju.model.Target;
import gangju.reader.table.Column.Role;
import gangju.reader.table.IndicatorHead.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an indicator table into targets. */
final class IndicatorRows {
    private static final Pattern NOTE =
            Pattern.compile("^(?:注|备注|说明|资料来源|数据来源|note|source)s?[\\d一二三]?[:：.、 ]", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT =
            Pattern.compile("单位[:：]\\s*([^)\\]]{1,20}?)[)\\]]?$|unit: *(.{1,20})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("^[-—–/\\\\\\d.、]*$");

    private final Sheet sheet;
    private final IndicatorHead head;
    private final TargetWriter writer;
    private final boolean namesInTwo;
    private @Nullable Strength strength;
    private @Nullable String unit;

    private IndicatorRows(Sheet sheet, IndicatorHead head, TargetWriter writer, Surroundings around) {
        this.sheet = sheet;
        this.head = head;
        this.writer = writer;
        this.strength = IndicatorName.strength(around.caption());
        this.unit = unitIn(around.above());
        this.namesInTwo = namesInTwo();
        IntStream.range(0, head.rows()).filter(r -> sheet.filled(r).size() == 1).forEach(this::enter);
    }

    static List<Target> read(Sheet sheet, IndicatorHead head, TargetWriter writer, Surroundings around) {
        return new IndicatorRows(sheet, head, writer, around).targets();
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        for (int r = head.rows(); r < sheet.rows(); r++) {
            var filled = sheet.filled(r);
            if (filled.size() == 1 && sheet.row(filled.getFirst()) == r) {
                enter(r);
                continue;
            }
            for (var block : head.blocks()) {
                targets.addAll(targets(r, block));
            }
        }
        return targets;
    }

    /** A row of one cell over the others may say how the indicators below bind, or their unit. */
    private void enter(int row) {
        var words = sheet.words(sheet.filled(row).getFirst());
        var bound = IndicatorName.strength(words);
        strength = bound == null ? strength : bound;
        var own = unitIn(words);
        unit = own == null ? unit : own;
    }

    private static @Nullable String unitIn(String words) {
        var match = UNIT.matcher(words);
        if (!match.find()) {
            return null;
        }
        return CellUnits.cell(match.group(1) == null ? match.group(2) : match.group(1));
    }

    private List<Target> targets(int row, Block block) {
        int id = sheet.at(row, block.name());
        if (id == Sheet.NONE || sheet.row(id) < head.rows() || isNoName(sheet.lower(id), block)) {
            return List.of();
        }
        var name = name(row, block);
        if (name.name().isEmpty()) {
            return List.of();
        }
        var facts = new Facts(
                name,
                unit(row, block, name),
                strength(row, block, name),
                baseline(row, block, name),
                sheet.span(row, 0, block.end()));
        var targets = new ArrayList<Target>();
        for (var column : block.columns()) {
            if (!column.isPromise() || isSameCell(row, column, block)) {
                continue;
            }
            for (var value : ValueReader.read(cell(row, column))) {
                targets.add(writer.target(facts, column, value));
            }
        }
        return targets;
    }

    private String cell(int row, Column column) {
        int id = sheet.at(row, column.at());
        return id == Sheet.NONE ? "" : gangju.reader.script.Folding.characters(sheet.written(id));
    }

    /** A cell that a column before has already told, as one merged over two years. */
    private boolean isSameCell(int row, Column column, Block block) {
        int id = sheet.at(row, column.at());
        return id != Sheet.NONE
                && (id == sheet.at(row, block.name())
                        || column.at() > block.name() + 1
                                && id == sheet.at(row, column.at() - 1)
                                && block.columns().stream()
                                        .anyMatch(other -> other.at() == column.at() - 1 && other.isPromise()));
    }

    private boolean isNoName(String words, Block block) {
        return BARE.matcher(words).matches()
                || NOTE.matcher(words).find()
                || words.equals(sheet.lower(sheet.at(head.rows() - 1, block.name())));
    }

    /** Where some names take both columns, one that takes the second alone completes the first. */
    private IndicatorName name(int row, Block block) {
        int id = sheet.at(row, block.name());
        var own = IndicatorName.of(sheet.written(id));
        int before = block.firstName() < block.name() ? sheet.at(row, block.name() - 1) : id;
        if (before == id
                || before == Sheet.NONE
                || !namesInTwo
                || sheet.words(before).isEmpty()) {
            return own;
        }
        var whole = IndicatorName.of(sheet.written(before));
        return new IndicatorName(
                whole.name() + "（" + own.name() + "）",
                own.unit() == null ? whole.unit() : own.unit(),
                own.strength() == null ? whole.strength() : own.strength(),
                own.isTotal() || whole.isTotal());
    }

    private boolean namesInTwo() {
        return head.blocks().stream()
                .filter(block -> block.firstName() < block.name())
                .anyMatch(block -> IntStream.range(head.rows(), sheet.rows())
                        .filter(r -> sheet.filled(r).size() > 1)
                        .anyMatch(r -> sheet.at(r, block.name()) != Sheet.NONE
                                && sheet.at(r, block.name()) == sheet.at(r, block.name() - 1)));
    }

    private @Nullable String unit(int row, Block block, IndicatorName name) {
        var column = block.of(Role.UNIT);
        var own = column == null ? null : CellUnits.cell(sheet.words(sheet.at(row, column.at())));
        if (own != null) {
            return own;
        }
        return name.unit() != null || column != null ? name.unit() : unit;
    }

    private @Nullable Strength strength(int row, Block block, IndicatorName name) {
        var column = block.of(Role.STRENGTH);
        var own = column == null ? null : IndicatorName.strength(sheet.lower(sheet.at(row, column.at())));
        if (own != null) {
            return own;
        }
        return name.strength() != null || column != null ? name.strength() : strength;
    }

    /** The latest level that the row gives of the time before. */
    private @Nullable Baseline baseline(int row, Block block, IndicatorName name) {
        Baseline latest = null;
        for (var column : block.columns()) {
            var values = column.role() == Role.BASE ? ValueReader.read(cell(row, column)) : List.<CellValue>of();
            if (values.isEmpty() || values.getLast().value() == null) {
                continue;
            }
            var value = values.getLast();
            var of = column.years() == null ? null : column.years().date();
            var date = value.date() == null ? of : value.date();
            boolean later = latest == null || latest.date() == null || date != null && isAfter(date, latest.date());
            var unit = value.unit() != null
                    ? value.unit()
                    : column.unit() != null ? column.unit() : unit(row, block, name);
            if (later && value.value() != null) {
                latest = new Baseline(value.value(), unit, date);
            }
        }
        return latest;
    }

    private static boolean isAfter(PartialDate date, PartialDate other) {
        return date.end().isAfter(other.end());
    }
}

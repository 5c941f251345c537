package gangju.reader.table;

import gangju.reader.table.Column.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a table whose rows are indicators with what they are to reach.
 *
 * @param rows at the top that are head
 * @param blocks more than one where indicators stand side by side
 */
record IndicatorHead(int rows, List<Block> blocks) {
    private static final int MOST_ROWS = 5;
    private static final Pattern PROMISING =
            Pattern.compile("目标|规划指标|规划.{0,12}指标|发展指标|预期|target|goal", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKING_BACK = Pattern.compile(
            "完成情况|实现情况|执行情况|进展情况|实施情况|达成情况|回顾|评估结果|评估情况|自评|对比表|统计表|统计数据|achieved|performance in (?:19|20)|results",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTCOME =
            Pattern.compile("完成情况|完成率|实现程度|执行情况|是否完成|达标情况|实际完成", Pattern.CASE_INSENSITIVE);
    private static final Pattern BINDS = Pattern.compile("约束|预期|binding|expected|indicative", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEAK_NAME = Pattern.compile(
            "^(?:项目|名称|内容|主要目标|发展目标|目标|目标内容|目标名称|item|objective|outcome|target)s?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL_TARGETS = Pattern.compile("targets?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile("[<>≥≤~]? ?[$€£]?\\d");
    private static final int LONGEST = 30;
    private static final Pattern OF_INDICATORS = Pattern.compile("指标|目标|indicator|target", Pattern.CASE_INSENSITIVE);

    /**
     * @param firstName where the names' columns begin
     * @param name the last of the names' columns
     * @param end behind the last column
     */
    record Block(int firstName, int name, int end, List<Column> columns) {
        Block {
            columns = List.copyOf(columns);
        }

        @Nullable
        Column of(Role role) {
            return columns.stream()
                    .filter(column -> column.role() == role)
                    .findFirst()
                    .orElse(null);
        }
    }

    IndicatorHead {
        blocks = List.copyOf(blocks);
    }

    /** @param caption folded words that name the table; null where the table is none of a plan's indicators */
    static @Nullable IndicatorHead of(Sheet sheet, String caption, Timeline timeline) {
        if (LOOKING_BACK.matcher(caption).find() && !caption.contains("目标表")) {
            return null;
        }
        var tried = new LinkedHashSet<Integer>();
        tried.add(sheet.table().headRows());
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            tried.add(rows);
        }
        for (int rows : tried) {
            if (rows > 0 && rows < sheet.rows()) {
                var head = new Reading(sheet, caption, timeline, wholeHeads(sheet, rows)).head();
                if (head != null) {
                    return head;
                }
            }
        }
        return null;
    }

    /** A head cell that reaches further down takes the rows beside it along. */
    private static int wholeHeads(Sheet sheet, int rows) {
        int deepest = rows;
        for (int c = 0; c < sheet.columns(); c++) {
            int id = sheet.at(rows - 1, c);
            deepest = id == Sheet.NONE ? deepest : Math.max(deepest, sheet.below(id));
        }
        return deepest > MOST_ROWS || deepest >= sheet.rows() ? rows : deepest;
    }

    /** The reading of one head, if its first rows are one. */
    private record Reading(Sheet sheet, String caption, Timeline timeline, int rows) {
        @Nullable
        IndicatorHead head() {
            var reader = new ColumnReader(timeline);
            var columns = new ArrayList<Column>();
            for (int c = 0; c < sheet.columns(); c++) {
                columns.add(reader.read(c, own(c), whole(c)));
            }
            if (columns.stream()
                    .anyMatch(column -> OUTCOME.matcher(own(column.at())).find())) {
                return null;
            }
            byContent(columns);
            nameWeakly(columns);
            var blocks = blocks(columns);
            return blocks.isEmpty() ? null : new IndicatorHead(rows, blocks);
        }

        private String own(int column) {
            for (int r = rows - 1; r >= 0; r--) {
                int id = sheet.at(r, column);
                if (!sheet.words(id).isEmpty() && !isTitle(id)) {
                    return sheet.lower(id);
                }
            }
            return "";
        }

        private String whole(int column) {
            var words = new LinkedHashSet<String>();
            for (int r = 0; r < rows; r++) {
                int id = sheet.at(r, column);
                if (!isTitle(id)) {
                    words.add(sheet.lower(id));
                }
            }
            return String.join(" ", words).strip();
        }

        private boolean isTitle(int id) {
            return id != Sheet.NONE && sheet.colspan(id) == sheet.columns() && sheet.columns() > 1;
        }

        /** 类型 and the like, over cells that say 约束性 or 预期性. */
        private void byContent(List<Column> columns) {
            for (int c = 0; c < columns.size(); c++) {
                int binding = 0;
                int filled = 0;
                for (int r = rows; r < sheet.rows(); r++) {
                    var words = sheet.lower(sheet.at(r, c));
                    filled += words.isEmpty() ? 0 : 1;
                    binding += words.length() <= 12 && BINDS.matcher(words).find() ? 1 : 0;
                }
                if (binding > 0 && binding * 2 >= filled) {
                    columns.set(c, columns.get(c).as(Role.STRENGTH));
                } else if (columns.get(c).role() == Role.STRENGTH && binding == 0) {
                    columns.set(c, columns.get(c).as(Role.NONE));
                }
            }
        }

        /** A table of indicators may call their names 项目 or 目标. */
        private void nameWeakly(List<Column> columns) {
            if (columns.stream().anyMatch(column -> column.role() == Role.NAME)
                    || !OF_INDICATORS.matcher(caption).find()
                            && columns.stream().noneMatch(column -> column.role() == Role.STRENGTH)
                            && columns.stream().noneMatch(this::isOfFigures)) {
                return;
            }
            for (int c = 0; c < columns.size(); c++) {
                if (WEAK_NAME.matcher(own(c)).matches()) {
                    columns.set(c, columns.get(c).as(Role.NAME));
                    return;
                }
            }
        }

        /** A column of nothing but targets whose cells begin with figures. */
        private boolean isOfFigures(Column column) {
            if (!ALL_TARGETS.matcher(own(column.at())).matches()) {
                return false;
            }
            int figures = 0;
            int filled = 0;
            for (int r = rows; r < sheet.rows(); r++) {
                var words = sheet.lower(sheet.at(r, column.at()));
                filled += words.isEmpty() ? 0 : 1;
                figures += words.length() <= LONGEST && FIGURE.matcher(words).lookingAt() ? 1 : 0;
            }
            return figures > 1 && figures * 3 >= filled * 2;
        }

        private List<Block> blocks(List<Column> columns) {
            var blocks = new ArrayList<Block>();
            int last = -1;
            for (int c = 0; c < columns.size(); c++) {
                boolean ends = columns.get(c).role() == Role.NAME
                        && (c + 1 == columns.size() || columns.get(c + 1).role() != Role.NAME);
                if (ends) {
                    int end = nextName(columns, c);
                    var block = block(columns, firstName(columns, c, last), c, end);
                    if (block != null) {
                        blocks.add(block);
                        last = end - 1;
                    }
                }
            }
            return blocks;
        }

        private static int nextName(List<Column> columns, int name) {
            int c = name + 1;
            while (c < columns.size() && columns.get(c).role() != Role.NAME) {
                c++;
            }
            return c;
        }

        /** Names may take several columns under one head; 一级指标 beside 二级指标 only groups. */
        private int firstName(List<Column> columns, int name, int last) {
            int head = sheet.at(rows - 1, name);
            int first = name;
            while (first - 1 > last
                    && columns.get(first - 1).role() == Role.NAME
                    && sheet.at(rows - 1, first - 1) == head) {
                first--;
            }
            return first;
        }

        private @Nullable Block block(List<Column> columns, int first, int name, int end) {
            var own = new ArrayList<>(columns.subList(name + 1, end));
            settleYears(own, columns);
            own.addAll(
                    0,
                    columns.subList(0, first).stream()
                            .filter(column -> column.role() == Role.UNIT || column.role() == Role.STRENGTH)
                            .toList());
            boolean promised = own.stream().anyMatch(column -> column.isPromise() && isShown(column, own));
            return promised ? new Block(first, name, end, own) : null;
        }

        /** Whether something says that the column's figures are the plan's targets. */
        private boolean isShown(Column column, List<Column> columns) {
            boolean ahead =
                    column.years() != null && timeline.isAhead(column.years().last());
            return column.isStated()
                    || ahead
                    || isPromising()
                    || columns.stream().anyMatch(other -> other.role() == Role.STRENGTH);
        }

        private boolean isPromising() {
            return PROMISING.matcher(caption).find();
        }

        /** 2026年, 2027年, 2028年: a plan's own years one after the other. */
        private boolean isFirstOfMany(List<Column> own, int at) {
            var years = own.stream()
                    .skip(at)
                    .map(Column::years)
                    .filter(Objects::nonNull)
                    .limit(3)
                    .toList();
            return timeline.period() != null
                    && years.size() == 3
                    && years.get(1).last() == years.get(0).last() + 1
                    && years.get(2).last() == years.get(1).last() + 1;
        }

        /** Years that may be behind or ahead: the earliest is where things stand if others follow. */
        private void settleYears(List<Column> own, List<Column> columns) {
            int latest = own.stream()
                    .filter(Column::isPromise)
                    .map(Column::years)
                    .filter(Objects::nonNull)
                    .mapToInt(years -> years.last())
                    .max()
                    .orElse(0);
            boolean promised = own.stream().anyMatch(column -> column.role() == Role.TARGET);
            boolean shown = isPromising() || columns.stream().anyMatch(column -> column.role() == Role.STRENGTH);
            boolean based = own.stream().anyMatch(column -> column.role() == Role.BASE);
            int count = (int)
                    own.stream().filter(column -> column.role() == Role.YEAR).count();
            int seen = 0;
            for (int i = 0; i < own.size(); i++) {
                var column = own.get(i);
                if (column.role() != Role.YEAR || column.years() == null) {
                    continue;
                }
                seen++;
                boolean behind = timeline.written() != null && column.years().last() < timeline.written();
                boolean starts = !based
                        && seen == 1
                        && (count > 1 || promised)
                        && (latest == 0 || column.years().last() < latest)
                        && !isFirstOfMany(own, i);
                boolean ahead = !behind && !starts && (promised || shown);
                own.set(i, column.as(ahead ? Role.TARGET : behind || promised || shown ? Role.BASE : Role.NONE));
            }
        }
    }
}

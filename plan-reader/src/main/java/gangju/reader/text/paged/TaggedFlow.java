package gangju.reader.text.paged;

import gangju.reader.text.paged.Flow.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a page in the order that the file's own structure tells, where that agrees with what a person sees. */
final class TaggedFlow {
    private static final double MOSTLY = 0.9;
    private static final double FEWEST_LINES = 1.5;
    private static final int MOST = 400;
    private static final int MOST_CUT = 12;
    private static final double BESIDE = 0.3;
    private final PageLayout page;
    private final List<Part> parts;

    /** The lines of one element on the page. */
    private static final class Part {
        private final List<Strip> strips = new ArrayList<>();
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right;
        private double bottom;

        void add(Strip strip) {
            strips.add(strip);
            left = Math.min(left, strip.left());
            top = Math.min(top, strip.top());
            right = Math.max(right, strip.right());
            bottom = Math.max(bottom, strip.bottom());
        }

        boolean isCell() {
            return strips.getFirst().tag().kind() == Tag.Kind.CELL;
        }

        /** Whether it stands below another and over it or under it, not beside it. */
        boolean isBelow(Part other) {
            double shared = Math.min(right, other.right) - Math.max(left, other.left);
            return top > other.bottom - 1 && shared > BESIDE * Math.min(right - left, other.right - other.left);
        }
    }

    private TaggedFlow(PageLayout page, List<Part> parts) {
        this.page = page;
        this.parts = parts;
    }

    /** Whether elements are paragraphs, not lines or pieces of them. */
    static boolean areParagraphs(List<PageLayout> pages) {
        var elements = new TreeMap<Integer, Strip>();
        int lines = 0;
        int cut = 0;
        for (var page : pages) {
            for (var strip : page.strips()) {
                if (strip.tag().isRunning()) {
                    var before = elements.lowerEntry(strip.tag().element());
                    boolean fresh = elements.put(strip.tag().element(), strip) == null;
                    cut += fresh && before != null && goesOn(before.getValue().text(), strip.text()) ? 1 : 0;
                    lines++;
                }
            }
        }
        return !elements.isEmpty() && lines >= FEWEST_LINES * elements.size() && cut * MOST_CUT <= elements.size();
    }

    /** A sentence that ends in another element than it began in. */
    private static boolean goesOn(String before, String next) {
        return Character.isLowerCase(next.codePointAt(0))
                && Character.isLowerCase(before.codePointBefore(before.length()));
    }

    /** Empty where much of the page has no tags, or their order is not that of the page. */
    static Optional<Column> of(PageLayout page) {
        int all = 0;
        int told = 0;
        var byElement = new TreeMap<Integer, Part>();
        for (var strip : page.strips()) {
            all += strip.text().length();
            if (strip.tag().element() > 0) {
                told += strip.text().length();
                byElement
                        .computeIfAbsent(strip.tag().element(), key -> new Part())
                        .add(strip);
            }
        }
        var parts = new ArrayList<>(byElement.values());
        boolean fits = told > 0 && told >= MOSTLY * all && parts.size() <= MOST && isInOrder(parts);
        return fits ? Optional.of(new TaggedFlow(page, parts).column(told == all)) : Optional.empty();
    }

    private static boolean isInOrder(List<Part> parts) {
        int late = 0;
        for (int i = 1; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (parts.get(j).isBelow(parts.get(i))) {
                    late++;
                    break;
                }
            }
        }
        return late * 20 <= parts.size();
    }

    private Column column(boolean isWhole) {
        if (!isWhole) {
            adopt();
        }
        var flow = new ArrayList<Flow>();
        var tables = new ArrayList<>(page.tables());
        var cells = new ArrayList<Strip>();
        double left = Double.MAX_VALUE;
        double right = 0;
        for (var part : parts) {
            left = Math.min(left, part.left);
            right = Math.max(right, part.right);
            if (part.isCell()) {
                cells.addAll(part.strips);
                continue;
            }
            close(cells, flow);
            for (int i = 0; i < tables.size(); ) {
                if (tables.get(i).bottom() <= part.top + 2) {
                    flow.add(tables.remove(i));
                } else {
                    i++;
                }
            }
            lines(part).forEach(row -> flow.add(row));
        }
        close(cells, flow);
        flow.addAll(tables);
        return new Column(page.number(), left, right, false, flow);
    }

    /** Text without a tag goes with the part it stands nearest to. */
    private void adopt() {
        for (var strip : page.strips()) {
            if (strip.tag().element() > 0) {
                continue;
            }
            Part nearest = parts.getFirst();
            double least = Double.MAX_VALUE;
            for (var part : parts) {
                double dx = Math.max(0, Math.max(part.left - strip.right(), strip.left() - part.right));
                double dy = Math.max(0, Math.max(part.top - strip.bottom(), strip.top() - part.bottom));
                if (dx + dy < least) {
                    least = dx + dy;
                    nearest = part;
                }
            }
            var alone = new Part();
            alone.add(strip);
            parts.add(parts.indexOf(nearest) + (strip.top() > nearest.top ? 1 : 0), alone);
        }
    }

    private static void close(List<Strip> cells, List<Flow> flow) {
        if (!cells.isEmpty()) {
            flow.addAll(AlignedTables.of(cells));
            cells.clear();
        }
    }

    /** Lines from top to bottom; those of the next column, which begin higher again, after them. */
    private static List<Flow.Row> lines(Part part) {
        var columns = new ArrayList<List<Strip>>();
        for (var strip : part.strips) {
            columns.stream()
                    .filter(column -> isOver(column, strip))
                    .findFirst()
                    .orElseGet(() -> {
                        columns.add(new ArrayList<>());
                        return columns.getLast();
                    })
                    .add(strip);
        }
        columns.sort(
                java.util.Comparator.comparingDouble(column -> column.getFirst().left()));
        boolean apart = columns.size() > 1 && columns.stream().allMatch(column -> column.size() > 1);
        var rows = new ArrayList<Flow.Row>();
        if (apart) {
            columns.forEach(column -> rows.addAll(Rows.of(column)));
        } else {
            rows.addAll(Rows.of(part.strips));
        }
        return rows;
    }

    private static boolean isOver(List<Strip> column, Strip strip) {
        return column.stream()
                .anyMatch(other -> Math.min(other.right(), strip.right()) - Math.max(other.left(), strip.left()) > 0);
    }
}

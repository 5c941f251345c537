package gangju.reader.text.paged;

import gangju.model.Span;
import gangju.reader.text.paged.Baselines.Line;
import gangju.reader.text.paged.Baselines.Set;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts lines at wide gaps and writes their text. */
final class Strips {
    private static final double WIDE_GAP = 1.3;
    private static final double NARROW_GAP = 0.45;
    private static final Pattern MARK = Pattern.compile("[\\[［(（〔]?\\d{1,3}[\\]］)）〕]?|[①-⑳]|[*＊†‡]{1,3}|[ivxl]{1,6}");
    private static final Pattern UNIT = Pattern.compile(".*(?:^|[^A-Za-z])(?:k|c|d|m|h|μ)?m$");

    private Strips() {}

    /** From top to bottom, those of one baseline from left to right. */
    static List<Strip> of(List<Glyph> glyphs) {
        var strips = new ArrayList<Strip>();
        var lines = Baselines.of(glyphs);
        var rivers = Rivers.of(lines);
        for (var line : lines) {
            cut(line, rivers, strips);
        }
        return strips;
    }

    private static void cut(Line line, Rivers rivers, List<Strip> strips) {
        var part = new ArrayList<Set>();
        double end = Double.NaN;
        double size = line.size;
        for (var set : line.glyphs) {
            var glyph = set.glyph();
            if (!glyph.isSpace()) {
                double gap = glyph.left() - end;
                double em = Math.min(size, glyph.size());
                if (gap > WIDE_GAP * em + 1 || gap > NARROW_GAP * em && rivers.flows(glyph.left(), line.base)) {
                    write(line, part, strips);
                    part.clear();
                }
                end = Double.isNaN(end) ? glyph.right() : Math.max(end, glyph.right());
                size = set.level() == 0 ? glyph.size() : size;
            }
            part.add(set);
        }
        write(line, part, strips);
    }

    private static void write(Line line, List<Set> part, List<Strip> strips) {
        while (!part.isEmpty() && part.getFirst().glyph().isSpace()) {
            part.removeFirst();
        }
        while (!part.isEmpty() && part.getLast().glyph().isSpace()) {
            part.removeLast();
        }
        if (!part.isEmpty()) {
            strips.add(new Writer(line, part).strip());
        }
    }

    /** Writes one strip. */
    private static final class Writer {
        private final Line line;
        private final List<Set> part;
        private final StringBuilder text = new StringBuilder();
        private final List<Span> bold = new ArrayList<>();
        private final List<String> marks = new ArrayList<>();
        private final double usualGap;

        Writer(Line line, List<Set> part) {
            this.line = line;
            this.part = part;
            this.usualGap = usualGap(part);
        }

        Strip strip() {
            Set before = null;
            boolean spaced = false;
            for (int i = 0; i < part.size(); i++) {
                var set = part.get(i);
                if (set.glyph().isSpace()) {
                    spaced |= before == null
                            || set.glyph().left() >= before.glyph().centre();
                } else if (set.level() == 1) {
                    i = raised(i);
                    before = part.get(i);
                } else {
                    if (before != null && needsSpace(before.glyph(), set.glyph(), spaced)) {
                        text.append(' ');
                    }
                    append(set.glyph());
                    before = set;
                    spaced = false;
                }
            }
            var main = main();
            double right =
                    part.stream().mapToDouble(set -> set.glyph().right()).max().orElse(0);
            return new Strip(
                    part.getFirst().glyph().left(),
                    right,
                    line.base,
                    main.size(),
                    main.face(),
                    tag(),
                    text.toString(),
                    bold,
                    marks,
                    false);
        }

        /** The middle gap between glyphs: spaced-out letters keep together. */
        private static double usualGap(List<Set> part) {
            var gaps = new double[part.size()];
            int count = 0;
            for (int i = 1; i < part.size(); i++) {
                var glyph = part.get(i).glyph();
                var last = part.get(i - 1).glyph();
                if (!glyph.isSpace() && !last.isSpace()) {
                    gaps[count++] = (glyph.left() - last.right()) / Math.max(1, glyph.size());
                }
            }
            java.util.Arrays.sort(gaps, 0, count);
            return count < 4 ? 0 : Math.max(0, gaps[count / 2]);
        }

        private boolean needsSpace(Glyph before, Glyph next, boolean spaced) {
            double gap = (next.left() - before.right()) / Math.max(1, Math.max(before.size(), next.size()));
            int last = before.text().codePointBefore(before.text().length());
            int first = next.text().codePointAt(0);
            if (Scripts.isWide(last) && Scripts.isWide(first)) {
                return gap > (spaced ? 0.35 : 0.85) + usualGap;
            }
            if (Scripts.isWide(last) || Scripts.isWide(first)) {
                return spaced ? gap > 0.15 : gap > 0.6 + usualGap;
            }
            return spaced || gap > 0.22 + usualGap;
        }

        private void append(Glyph glyph) {
            int at = text.length();
            text.append(Scripts.plain(glyph.text()));
            if (glyph.face().bold() && text.length() > at) {
                boolean goesOn = !bold.isEmpty()
                        && (bold.getLast().end() == at || bold.getLast().end() == at - 1 && text.charAt(at - 1) == ' ');
                int from = goesOn ? bold.removeLast().start() : at;
                bold.add(new Span(from, text.length()));
            }
        }

        /** Reads a raised run; gives the index of its last glyph. */
        private int raised(int from) {
            int to = from;
            var run = new StringBuilder();
            while (to < part.size() && part.get(to).level() == 1) {
                run.append(part.get(to).glyph().text());
                to++;
            }
            var written = run.toString().strip();
            boolean power = (written.equals("2") || written.equals("3"))
                    && UNIT.matcher(text).matches();
            if (power) {
                text.append(written.equals("2") ? '²' : '³');
            } else if (MARK.matcher(written).matches()) {
                marks.add(written);
            } else {
                part.subList(from, to).forEach(set -> append(set.glyph()));
            }
            return to - 1;
        }

        private Tag tag() {
            return part.stream()
                    .map(set -> set.glyph().tag())
                    .filter(tag -> tag.kind() != Tag.Kind.NONE)
                    .findFirst()
                    .orElse(Tag.NONE);
        }

        /** The glyph whose size and family most of the strip has. */
        private Glyph main() {
            Map<Double, Integer> sizes = new HashMap<>();
            Glyph main = part.getFirst().glyph();
            int most = 0;
            for (var set : part) {
                var glyph = set.glyph();
                int weight = glyph.isSpace() || set.level() != 0
                        ? 0
                        : Scripts.isWide(glyph.text().codePointAt(0)) ? 2 : 1;
                int count = sizes.merge((double) Math.round(glyph.size() * 4), weight, Integer::sum);
                if (count > most) {
                    most = count;
                    main = glyph;
                }
            }
            return main;
        }
    }
}

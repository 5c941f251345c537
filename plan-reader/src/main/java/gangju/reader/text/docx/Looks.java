package gangju.reader.text.docx;

import gangju.model.Span;
import gangju.reader.text.Line;
import gangju.reader.text.Line.Form;
import gangju.reader.text.Line.Kind;
import gangju.reader.text.Line.Setting;
import gangju.reader.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the headings of documents that use no heading styles: by size, typeface and place. */
final class Looks {
    private static final int ENOUGH_STYLED = 3;
    private static final int LONGEST = 50;
    private static final int LARGER = 2;
    private static final int NEAR_TOP = 30;
    private static final String ENDS = "。；：！？，、;:!?,.";
    private final List<Look> looks = new ArrayList<>();

    private record Look(int line, Words.Shape shape, int length) {}

    /** @param line that the words have become */
    void add(int line, Words words) {
        if (!words.isBlank()) {
            looks.add(new Look(line, words.shape(), words.text().length()));
        }
    }

    /** The same lines with what their look tells. */
    Lines apply(Lines lines) {
        var styled = looks.stream()
                .filter(look -> look.shape.kind() == Words.Kind.HEADING)
                .toList();
        var changed = new ArrayList<>(lines.lines());
        if (styled.size() < ENOUGH_STYLED) {
            byLook(changed);
        } else {
            onlyHeadingOfItsLevel(styled, changed);
        }
        return new Lines(changed, lines.tables(), lines.declared(), lines.findings());
    }

    /** Where one heading of the widest level stands above all others, it is the title. */
    private void onlyHeadingOfItsLevel(List<Look> styled, List<Line> lines) {
        var first = styled.getFirst();
        long alike = styled.stream()
                .filter(look -> look.shape.level() <= first.shape.level())
                .count();
        boolean titled = looks.stream().anyMatch(look -> look.shape.kind() == Words.Kind.TITLE);
        if (alike == 1 && !titled && looks.indexOf(first) < NEAR_TOP) {
            set(lines, first, new Form(Kind.HEADING, 1, Setting.CENTRE, false));
        }
    }

    private void byLook(List<Line> lines) {
        int body = usualSize();
        boolean heavyBody = isBodyHeavy();
        var sizes = new TreeSet<Integer>(Comparator.reverseOrder());
        var larger = new ArrayList<Look>();
        for (var look : looks) {
            if (look.shape.kind() == Words.Kind.TEXT && isHeadingLike(look, lines)) {
                if (body > 0 && look.shape.size() >= body + LARGER) {
                    larger.add(look);
                    sizes.add(look.shape.size());
                } else if (look.shape.heavy() && !heavyBody) {
                    embolden(look, lines);
                }
            }
        }
        int title = larger.isEmpty() || !isTitleSize(sizes.first()) ? 0 : sizes.removeFirst();
        var levels = new HashMap<Integer, Integer>();
        sizes.forEach(size -> levels.put(size, Math.min(6, levels.size() + 2)));
        for (var look : larger) {
            int level = look.shape.size() == title ? 1 : levels.getOrDefault(look.shape.size(), 6);
            var setting = lines.get(look.line).form().setting();
            set(lines, look, new Form(Kind.HEADING, level, setting, false));
        }
    }

    /** The largest size is that of the title where it stands centred near the top, and only there. */
    private boolean isTitleSize(int size) {
        for (int i = 0; i < looks.size(); i++) {
            var look = looks.get(i);
            if (look.shape.size() == size && (i >= NEAR_TOP || !look.shape.isCentred())) {
                return false;
            }
        }
        return true;
    }

    private int usualSize() {
        Map<Integer, Integer> characters = new HashMap<>();
        looks.forEach(look -> characters.merge(look.shape.size(), look.length, Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private boolean isBodyHeavy() {
        int all = looks.stream().mapToInt(Look::length).sum();
        int heavy = looks.stream()
                .filter(look -> look.shape.heavy())
                .mapToInt(Look::length)
                .sum();
        return heavy * 2 > all;
    }

    private static boolean isHeadingLike(Look look, List<Line> lines) {
        var text = lines.get(look.line).text().value().strip();
        return !text.isEmpty()
                && text.length() <= LONGEST
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0
                && text.chars().anyMatch(Character::isLetter);
    }

    private static void embolden(Look look, List<Line> lines) {
        var line = lines.get(look.line);
        var all = List.of(new Span(0, line.text().value().length()));
        lines.set(look.line, new Line(line.start(), line.text(), line.form(), all, line.linked(), line.page()));
    }

    private static void set(List<Line> lines, Look look, Form form) {
        var line = lines.get(look.line);
        lines.set(look.line, new Line(line.start(), line.text(), form, line.emphasis(), line.linked(), line.page()));
    }
}

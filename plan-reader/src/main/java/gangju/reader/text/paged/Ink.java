package gangju.reader.text.paged;

import gangju.reader.ReadingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what a page shows, in points from its top left; {@link #page} leaves out what stands across the text. */
public final class Ink {
    private static final int MOST_RULES = 50_000;
    private static final double SLANT = Math.toRadians(4);
    private final int number;
    private final double width;
    private final double height;
    private final Budget budget;
    private final Map<Layer, List<List<Glyph>>> layers = new EnumMap<>(Layer.class);
    private final List<Rule> rules = new ArrayList<>();
    private double pictured;
    private int unreadable;
    private boolean cut;
    private Tag tag = Tag.NONE;

    public Ink(int number, double width, double height, Budget budget) {
        this.number = number;
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.budget = budget;
        for (var layer : Layer.values()) {
            layers.put(layer, List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
    }

    /** What a character is there for. */
    public enum Layer {
        SHOWN,
        /** Marked as furniture of the page by the file itself. */
        ASIDE,
        /** Not drawn: what was recognised below a picture. */
        HIDDEN
    }

    public void glyph(String text, Place place, Face face, Layer layer) throws ReadingException {
        budget.glyph();
        if (!isOnPage(place)) {
            return;
        }
        double angle = Math.atan2(place.dy, place.dx);
        int turn = Math.floorMod((int) Math.round(angle / (Math.PI / 2)), 4);
        double slant = Math.abs(Math.IEEEremainder(angle, Math.PI / 2));
        if (slant > SLANT) {
            return;
        }
        layers.getOrDefault(layer, List.of()).get(turn).add(turned(text, place, turn, face));
    }

    /**
     * Where a character stands.
     *
     * @param x where its baseline begins, with {@code y}
     * @param dx its width as a vector, with {@code dy}
     */
    public record Place(double x, double y, double dx, double dy, double size) {}

    private boolean isOnPage(Place place) {
        boolean finite = Double.isFinite(place.x + place.y + place.dx + place.dy + place.size);
        return finite
                && place.size >= 1
                && place.size < 400
                && place.x > -place.size
                && place.x < width + place.size
                && place.y > 0
                && place.y < height + place.size;
    }

    private Glyph turned(String text, Place place, int turn, Face face) {
        double length = Math.hypot(place.dx, place.dy);
        return switch (turn) {
            case 1 -> new Glyph(text, place.y, width - place.x, length, place.size, face, tag);
            case 2 -> new Glyph(text, width - place.x, height - place.y, length, place.size, face, tag);
            case 3 -> new Glyph(text, height - place.y, place.x, length, place.size, face, tag);
            default -> new Glyph(text, place.x, place.y, length, place.size, face, tag);
        };
    }

    /** A drawn line or a narrow filled area; others are left out. */
    public void rule(double x1, double y1, double x2, double y2) throws ReadingException {
        budget.steps(1);
        double left = Math.min(x1, x2);
        double right = Math.max(x1, x2);
        double top = Math.min(y1, y2);
        double bottom = Math.max(y1, y2);
        boolean narrow = Math.min(right - left, bottom - top) <= Rule.THICKEST;
        boolean finite = Double.isFinite(left + right + top + bottom);
        if (finite && narrow && Math.max(right - left, bottom - top) > 2 && rules.size() < MOST_RULES) {
            rules.add(new Rule(Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height)));
        }
    }

    /** A picture of so many square points. */
    public void picture(double area) {
        pictured = Math.max(pictured, Math.min(1, area / (width * height)));
    }

    /** What the file says of the glyphs that follow. */
    public void tag(Tag said) {
        tag = said;
    }

    /** Some of what the page shows could not be read. */
    public void cut() {
        cut = true;
    }

    /** A glyph whose font does not say what character it is. */
    public void unreadable() throws ReadingException {
        budget.glyph();
        unreadable++;
    }

    public Page page() {
        var byTurn = layer();
        int turn = 0;
        for (int i = 1; i < 4; i++) {
            turn = byTurn.get(i).size() > byTurn.get(turn).size() ? i : turn;
        }
        boolean sideways = turn % 2 == 1;
        int turned = turn;
        return new Page(
                number,
                sideways ? height : width,
                sideways ? width : height,
                byTurn.get(turn),
                rules.stream().map(rule -> turned(rule, turned)).toList(),
                pictured,
                unreadable,
                cut);
    }

    /** What is shown; what is not only where little is shown. */
    private List<List<Glyph>> layer() {
        var chosen = layers.getOrDefault(Layer.SHOWN, List.of());
        for (var other : List.of(Layer.ASIDE, Layer.HIDDEN)) {
            var glyphs = layers.getOrDefault(other, List.of());
            if (size(glyphs) > 4 * size(chosen)) {
                chosen = glyphs;
            }
        }
        return chosen;
    }

    private static int size(List<List<Glyph>> byTurn) {
        return byTurn.stream().mapToInt(List::size).sum();
    }

    private Rule turned(Rule rule, int turn) {
        return switch (turn) {
            case 1 -> new Rule(rule.top(), width - rule.right(), rule.bottom(), width - rule.left());
            case 2 -> new Rule(width - rule.right(), height - rule.bottom(), width - rule.left(), height - rule.top());
            case 3 -> new Rule(height - rule.bottom(), rule.left(), height - rule.top(), rule.right());
            default -> rule;
        };
    }
}

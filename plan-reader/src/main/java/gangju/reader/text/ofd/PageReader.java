package gangju.reader.text.ofd;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Drawing;
import gangju.reader.text.paged.Face;
import gangju.reader.text.paged.Ink;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives the ink of a page's content: text, paths and pictures, wherever blocks nest them. */
final class PageReader {
    private static final Face UNKNOWN = Face.PLAIN;
    private static final int BOLD_FROM = 600;
    private static final Pattern PATH = Pattern.compile("[A-Za-z]|[-+.\\d][-+.\\deE]*");
    private final Map<String, Face> fonts;
    private final Ink ink;

    PageReader(Map<String, Face> fonts, Ink ink) {
        this.fonts = fonts;
        this.ink = ink;
    }

    void read(Element content) throws ReadingException {
        for (var child : content.children()) {
            boolean hidden = child.attribute("Visible").equals("false");
            switch (child.name()) {
                case "TextObject" -> text(child, hidden);
                case "PathObject" -> path(child);
                case "ImageObject" -> picture(child);
                case "Content", "Layer", "PageBlock" -> read(child);
                default -> {}
            }
        }
    }

    private void text(Element object, boolean hidden) throws ReadingException {
        double size = Numbers.number(object.attribute("Size"));
        if (hidden || !(size > 0)) {
            return;
        }
        var face = fonts.getOrDefault(object.attribute("Font"), UNKNOWN);
        if (Numbers.number(object.attribute("Weight")) >= BOLD_FROM) {
            face = face.inBold();
        }
        var layer = object.attribute("Alpha").equals("0") ? Ink.Layer.HIDDEN : Ink.Layer.SHOWN;
        double stretch = Numbers.number(object.attribute("HScale"));
        var setting = new Setting(Placing.of(object), size, stretch > 0 ? stretch : 1, face, layer);
        double x = 0;
        double y = 0;
        for (var code : object.all("TextCode")) {
            x = given(code, "X", x);
            y = given(code, "Y", y);
            set(code, x, y, setting);
        }
    }

    /** How one object sets its text. */
    private record Setting(Placing place, double size, double stretch, Face face, Ink.Layer layer) {}

    private static double given(Element code, String key, double otherwise) {
        double number = Numbers.number(code.attribute(key));
        return Double.isNaN(number) ? otherwise : number;
    }

    private void set(Element code, double startX, double startY, Setting setting) throws ReadingException {
        var text = code.text().replaceAll("[\\r\\n\\t]", "");
        int count = text.codePointCount(0, text.length());
        var across = Numbers.steps(code.attribute("DeltaX"), count);
        var down = Numbers.steps(code.attribute("DeltaY"), count);
        double x = startX;
        double y = startY;
        int index = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)), index++) {
            var character = Character.toString(text.codePointAt(at));
            double own = width(character) * setting.size * setting.stretch;
            double step = index < across.size() ? across.get(index) : across.isEmpty() && down.isEmpty() ? own : 0;
            double width = step > 0.2 * own && step < own ? step : own;
            glyph(character, x, y, width, setting);
            x += step;
            y += index < down.size() ? down.get(index) : 0;
        }
    }

    /** What fonts usually give a character, in its size. */
    private static double width(String character) {
        return character.codePointAt(0) >= 0x2000 ? 1 : 0.5;
    }

    private void glyph(String character, double x, double y, double width, Setting setting) throws ReadingException {
        var place = setting.place;
        double left = place.x(x, y);
        double base = place.y(x, y);
        double size = setting.size * Math.hypot(place.c(), place.d()) * Placing.POINTS;
        ink.glyph(
                character,
                new Ink.Place(left, base, place.x(x + width, y) - left, place.y(x + width, y) - base, size),
                setting.face,
                setting.layer);
    }

    private void picture(Element object) {
        var boundary = Numbers.of(object.attribute("Boundary"));
        if (boundary.length >= 4) {
            ink.picture(boundary[2] * boundary[3] * Placing.POINTS * Placing.POINTS);
        }
    }

    private void path(Element object) throws ReadingException {
        var place = Placing.of(object);
        var drawing = new Drawing(ink);
        for (var data : object.all("AbbreviatedData")) {
            draw(data.text(), place, drawing);
        }
        if (object.attribute("Stroke").equals("false")) {
            drawing.fill();
        } else {
            drawing.stroke();
        }
    }

    private static void draw(String data, Placing place, Drawing drawing) {
        var tokens = PATH.matcher(data).results().map(match -> match.group()).toList();
        int at = 0;
        while (at < tokens.size()) {
            var operator = tokens.get(at++);
            int needed = switch (operator) {
                case "M", "L", "S" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (at + needed > tokens.size()) {
                return;
            }
            var numbers = tokens.subList(at, at + needed).stream()
                    .mapToDouble(Numbers::number)
                    .toArray();
            at += needed;
            draw(operator, numbers, place, drawing);
        }
    }

    private static void draw(String operator, double[] numbers, Placing place, Drawing drawing) {
        if (operator.equals("C")) {
            drawing.close();
        }
        if (numbers.length < 2) {
            return;
        }
        double endX = numbers[numbers.length - 2];
        double endY = numbers[numbers.length - 1];
        double x = place.x(endX, endY);
        double y = place.y(endX, endY);
        switch (operator) {
            case "M", "S" -> drawing.move(x, y);
            case "L" -> drawing.line(x, y);
            default -> drawing.curve(x, y);
        }
    }

    /** Names of fonts by the ids that text refers to. */
    static void fonts(List<Element> resources, Map<String, Face> into) {
        for (var resource : resources) {
            for (var font : resource.all("Font")) {
                var face = Face.named(font.attribute("FontName"));
                boolean bold = face.bold() || font.attribute("Bold").equals("true");
                into.put(font.attribute("ID"), bold ? face.inBold() : face);
            }
        }
    }
}

package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Drawing;
import gangju.reader.text.paged.Ink;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Goes through the content of a page and gives its ink: characters, lines, pictures. */
final class ContentReader {
    private static final int DEEPEST = 12;
    private static final int MOST_SAVED = 400;
    private static final int MOST_OPERANDS = 64;
    private static final int FORM_STEPS = 200;
    private final Content content;
    private final Ink ink;
    private final Drawing drawing;
    private final Lettering lettering;
    private final Deque<State> saved = new ArrayDeque<>();
    private final Deque<Boolean> marked = new ArrayDeque<>();
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private State state;
    private COSDictionary resources;

    /** What the pages of a document share. */
    record Content(Budget budget, Types types, FormCache forms) {}

    private ContentReader(Content content, PageTree.Sheet sheet, Ink ink) {
        this.content = content;
        this.ink = ink;
        this.drawing = new Drawing(ink);
        this.lettering = new Lettering(ink);
        this.state = new State(sheet.shown());
        this.resources = sheet.resources();
    }

    static void read(Content content, PageTree.Sheet sheet, Ink ink) throws ReadingException, IOException {
        new ContentReader(content, sheet, ink).run(joined(content, sheet.page()), 0);
    }

    private static byte[] joined(Content content, COSDictionary page) throws ReadingException, IOException {
        var base = page.getDictionaryObject(COSName.CONTENTS);
        if (base instanceof COSStream stream) {
            return content.forms.decode(stream);
        }
        var joined = new java.io.ByteArrayOutputStream();
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                content.budget.steps(10);
                if (array.getObject(i) instanceof COSStream stream) {
                    joined.writeBytes(content.forms.decode(stream));
                    joined.write('\n');
                }
            }
        }
        return joined.toByteArray();
    }

    private void run(byte[] bytes, int depth) throws ReadingException, IOException {
        var tokens = new Tokens(bytes);
        var operands = new ArrayList<Object>();
        for (var token = tokens.next(); token != null; token = tokens.next()) {
            content.budget.steps(1);
            if (token instanceof Tokens.Word word) {
                new Operands(operands).run(word.text(), depth);
                operands.clear();
            } else if (operands.size() < MOST_OPERANDS) {
                operands.add(token);
            }
        }
    }

    /** An operator with what stands before it. */
    private final class Operands {
        private final List<Object> values;

        Operands(List<Object> values) {
            this.values = values;
        }

        private double number(int index) {
            return index < values.size() && values.get(index) instanceof Double value ? value : 0;
        }

        private String name(int index) {
            return index >= 0 && index < values.size() && values.get(index) instanceof Tokens.Name name
                    ? name.text()
                    : "";
        }

        private byte[] string(int index) {
            return index < values.size() && values.get(index) instanceof byte[] bytes ? bytes : new byte[0];
        }

        private Transform transform() {
            return new Transform(number(0), number(1), number(2), number(3), number(4), number(5));
        }

        void run(String operator, int depth) throws ReadingException, IOException {
            switch (operator) {
                case "q" -> save();
                case "Q" -> restore();
                case "cm" -> state.place = transform().then(state.place);
                case "Do" -> draw(name(0), depth);
                case "gs" -> extended(name(0));
                case "BMC", "BDC" -> marked.push(isAside(name(0)));
                case "EMC" -> marked.poll();
                default -> {
                    if (!path(operator)) {
                        text(operator);
                    }
                }
            }
        }

        private boolean path(String operator) throws ReadingException {
            double x = state.place.x(number(0), number(1));
            double y = state.place.y(number(0), number(1));
            switch (operator) {
                case "m" -> drawing.move(x, y);
                case "l" -> drawing.line(x, y);
                case "c" -> drawing.curve(state.place.x(number(4), number(5)), state.place.y(number(4), number(5)));
                case "v", "y" ->
                    drawing.curve(state.place.x(number(2), number(3)), state.place.y(number(2), number(3)));
                case "h" -> drawing.close();
                case "re" -> {
                    double right = number(0) + number(2);
                    double top = number(1) + number(3);
                    drawing.box(x, y, state.place.x(right, top), state.place.y(right, top));
                }
                case "S" -> drawing.stroke();
                case "s" -> {
                    drawing.close();
                    drawing.stroke();
                }
                case "f", "F", "f*" -> drawing.fill();
                case "B", "B*", "b", "b*" -> drawing.stroke();
                case "n" -> drawing.end();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void text(String operator) throws ReadingException, IOException {
            switch (operator) {
                case "BT" -> lettering.begin();
                case "Tf" -> font(name(0), number(1));
                case "Tm" -> lettering.set(transform());
                case "Td" -> lettering.move(number(0), number(1));
                case "TD" -> {
                    state.leading = -number(1);
                    lettering.move(number(0), number(1));
                }
                case "TL" -> state.leading = number(0);
                case "T*" -> lettering.move(0, -state.leading);
                case "Tc" -> state.characterSpace = number(0);
                case "Tw" -> state.wordSpace = number(0);
                case "Tz" -> state.stretch = number(0) / 100;
                case "Ts" -> state.rise = number(0);
                case "Tr" -> state.mode = (int) number(0);
                case "Tj" -> show(string(0));
                case "'" -> {
                    lettering.move(0, -state.leading);
                    show(string(0));
                }
                case "\"" -> {
                    state.wordSpace = number(0);
                    state.characterSpace = number(1);
                    lettering.move(0, -state.leading);
                    show(string(2));
                }
                case "TJ" -> adjusted();
                default -> {}
            }
        }

        private void adjusted() throws ReadingException {
            if (values.isEmpty() || !(values.getFirst() instanceof List<?> parts)) {
                return;
            }
            for (var part : parts) {
                content.budget.steps(1);
                if (part instanceof byte[] string) {
                    show(string);
                } else if (part instanceof Double back) {
                    lettering.skip(-back / 1000 * state.size * state.stretch);
                }
            }
        }
    }

    private void show(byte[] string) throws ReadingException {
        lettering.show(string, state, layer());
    }

    private Ink.Layer layer() {
        if (state.mode == 3 || state.mode == 7) {
            return Ink.Layer.HIDDEN;
        }
        return marked.contains(true) ? Ink.Layer.ASIDE : Ink.Layer.SHOWN;
    }

    private static boolean isAside(String tag) {
        return tag.equals("Artifact");
    }

    private void save() {
        if (saved.size() < MOST_SAVED) {
            saved.push(state.copy());
        }
    }

    private void restore() {
        var before = saved.poll();
        if (before != null) {
            state = before;
        }
    }

    private @Nullable COSBase resource(COSName kind, String name) {
        return resources.getDictionaryObject(kind) instanceof COSDictionary all
                ? all.getDictionaryObject(COSName.getPDFName(name))
                : null;
    }

    private void font(String name, double size) throws ReadingException, IOException {
        state.size = size;
        state.type = resource(COSName.FONT, name) instanceof COSDictionary font ? content.types.of(font) : null;
    }

    private void extended(String name) throws ReadingException, IOException {
        if (resource(COSName.EXT_G_STATE, name) instanceof COSDictionary set
                && set.getDictionaryObject(COSName.FONT) instanceof COSArray font
                && font.size() == 2
                && font.getObject(0) instanceof COSDictionary type
                && font.getObject(1) instanceof COSNumber size) {
            state.type = content.types.of(type);
            state.size = size.floatValue();
        }
    }

    private void draw(String name, int depth) throws ReadingException, IOException {
        if (!(resource(COSName.XOBJECT, name) instanceof COSStream object)) {
            return;
        }
        var kind = object.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            var place = state.place;
            ink.picture(Math.abs(place.a() * place.d() - place.b() * place.c()));
        } else if (COSName.FORM.equals(kind) && depth < DEEPEST && open.add(object)) {
            content.budget.steps(FORM_STEPS);
            form(object, depth);
            open.remove(object);
        }
    }

    private void form(COSStream form, int depth) throws ReadingException, IOException {
        var before = state;
        var outside = resources;
        int kept = saved.size();
        state = before.copy();
        if (form.getDictionaryObject(COSName.MATRIX) instanceof COSArray matrix && matrix.size() >= 6) {
            state.place = transform(matrix).then(state.place);
        }
        if (form.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own) {
            resources = own;
        }
        run(content.forms.decode(form), depth + 1);
        while (saved.size() > kept) {
            saved.pop();
        }
        resources = outside;
        state = before;
    }

    private static Transform transform(COSArray matrix) {
        var numbers = new double[6];
        for (int i = 0; i < 6; i++) {
            numbers[i] = matrix.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return new Transform(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}

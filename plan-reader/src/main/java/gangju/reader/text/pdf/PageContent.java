package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import gangju.reader.text.paged.Drawing;
import gangju.reader.text.paged.Face;
import gangju.reader.text.paged.Ink;
import gangju.reader.text.paged.Tag;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** The library's engine on one page, bounded; gives the page's ink and leaves clips and pictures alone. */
final class PageContent extends PDFGraphicsStreamEngine {
    private static final Set<String> NEEDED = Set.of(
            ("q Q cm Do BMC BDC EMC m l c v y h re S s f F f* B B* b b* n BT ET Tf Tm Td TD TL T* Tc Tw Tz Ts Tr Tj TJ"
                            + " ' \"")
                    .split(" "));
    private static final Set<String> LEFT_ALONE =
            Set.of("w J j M d ri i gs W W* CS cs SC SCN sc scn G g RG rg K k sh BI ID EI d0 d1 MP DP BX EX".split(" "));
    /** The library keeps every operator's name it ever met. */
    private static final int STRANGE_STEPS = 2_000;

    private static final int FORM_STEPS = 200;
    private static final int DEEPEST = 12;
    private static final int MOST_SAVED = 400;
    private final Shared shared;
    private final Ink ink;
    private final Drawing drawing;
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Point2D point;
    private final Map<Integer, Tag> tags;
    private final ArrayDeque<Tag> said = new ArrayDeque<>();
    private final Tint tint = new Tint();
    private int marked;
    private int aside;
    private final ContentBytes.Patience patience = new ContentBytes.Patience();

    /** What the pages of a document share. */
    record Shared(Budget budget, Streams streams, Fonts fonts, Structure structure, Map<PDFont, Face> faces) {}

    private PageContent(Shared shared, PDPage page, Ink ink) {
        super(page);
        this.tags = shared.structure.tags(page.getCOSObject());
        this.shared = shared;
        this.ink = ink;
        this.drawing = new Drawing(ink);
        addOperator(new Draw());
        addOperator(new SetFont());
    }

    static void read(Shared shared, Sheet sheet, Ink ink) throws ReadingException, IOException {
        var content = new PageContent(shared, sheet.page(), ink);
        var bytes = shared.streams.joined(sheet.page().getCOSObject());
        var readable = new ContentBytes(bytes, content.patience);
        content.processPage(new PageSource(sheet, readable));
        if (readable.isCut()) {
            ink.cut();
        }
    }

    @Override
    protected void processOperator(Operator operator, @Nullable List<COSBase> operands) throws IOException {
        patience.renew();
        var name = operator.getName();
        if (name.equals("BI")) {
            patience.pictured();
        }
        boolean needed = NEEDED.contains(name);
        int weight = operands == null ? 0 : operands.size() / 8; // the library's own steps to the next line have none
        bounded(() -> shared.budget.steps(needed || LEFT_ALONE.contains(name) ? 1 + weight : STRANGE_STEPS));
        if (needed && !(name.equals("q") && getGraphicsStackSize() > MOST_SAVED)) {
            tint.follow(name, List.of());
            super.processOperator(operator, operands);
        } else if (operands != null) {
            tint.follow(name, operands);
        }
    }

    /** What an operator lacks costs only what it would have shown. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (exception instanceof Stopped) {
            throw exception;
        }
        if (operator.getName().equals("Do")) {
            ink.cut();
        }
        if (operator.getName().equals("Tf")) {
            getGraphicsState().getTextState().setFont(null);
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        if (getGraphicsState().getTextState().getFont() != null) {
            super.showText(string);
            return;
        }
        for (int i = 0; i < string.length; i += 2) {
            bounded(ink::unreadable);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var text = Characters.of(font, code);
        if (text.isEmpty()) {
            bounded(ink::unreadable);
            return;
        }
        double advance = Math.abs(font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX());
        var place = new Ink.Place(
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                matrix.getScaleX() * advance,
                matrix.getShearY() * advance,
                Math.hypot(matrix.getShearX(), matrix.getScaleY()));
        var face = shared.faces.computeIfAbsent(font, Characters::face);
        bounded(() -> ink.glyph(text, place, tint.isColoured() ? face.inColour() : face, layer()));
    }

    private Ink.Layer layer() {
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke()) {
            return Ink.Layer.HIDDEN;
        }
        return aside > 0 ? Ink.Layer.ASIDE : Ink.Layer.SHOWN;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        marked++;
        if (aside == 0 && tag != null && tag.getName().equals("Artifact")) {
            aside = marked;
        }
        boolean tells = open.isEmpty() && properties != null && properties.containsKey(COSName.MCID);
        var inherited = said.isEmpty() ? Tag.NONE : said.peek();
        say(tells && properties != null ? tags.getOrDefault(properties.getInt(COSName.MCID), inherited) : inherited);
    }

    private void say(Tag tag) {
        if (said.size() < MOST_SAVED) {
            said.push(tag);
        }
        ink.tag(tag);
    }

    @Override
    public void endMarkedContentSequence() {
        aside = aside == marked ? 0 : aside;
        marked = Math.max(0, marked - 1);
        if (marked < said.size()) {
            said.pop();
        }
        ink.tag(said.isEmpty() ? Tag.NONE : said.element());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        drawing.box(p0.getX(), p0.getY(), p2.getX(), p2.getY());
        point = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        drawing.move(x, y);
        point = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        drawing.line(x, y);
        point = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        drawing.curve(x3, y3);
        point = new Point2D.Float(x3, y3);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return point;
    }

    @Override
    public void closePath() {
        drawing.close();
    }

    @Override
    public void endPath() {
        drawing.end();
        point = null;
    }

    @Override
    public void strokePath() throws IOException {
        bounded(drawing::stroke);
        point = null;
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        bounded(drawing::fill);
        point = null;
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException();
    }

    @Override
    public void clip(int windingRule) {
        throw new IllegalStateException();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        throw new IllegalStateException();
    }

    /** Something that may pass a bound. */
    @FunctionalInterface
    private interface Step {
        void run() throws ReadingException, IOException;
    }

    private static void bounded(Step step) throws IOException {
        try {
            step.run();
        } catch (ReadingException e) {
            throw new Stopped(e);
        }
    }

    private @Nullable COSDictionary resource(COSName kind, List<COSBase> operands) {
        var all = getResources().getCOSObject().getCOSDictionary(kind);
        return all != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name
                ? all.getDictionaryObject(name) instanceof COSDictionary found ? found : null
                : null;
    }

    /** Sets a font once it has been made harmless. */
    private final class SetFont extends SetFontAndSize {
        SetFont() {
            super(PageContent.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            var font = resource(COSName.FONT, operands);
            if (font != null) {
                bounded(() -> shared.fonts.admit(font));
            }
            super.process(operator, operands);
        }
    }

    /** Notes a picture by its size and goes through a form. */
    private final class Draw extends OperatorProcessor {
        Draw() {
            super(PageContent.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!(resource(COSName.XOBJECT, operands) instanceof COSStream object)) {
                return;
            }
            var kind = object.getCOSName(COSName.SUBTYPE);
            if (COSName.IMAGE.equals(kind)) {
                var place = getGraphicsState().getCurrentTransformationMatrix();
                ink.picture(Math.abs(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY()));
            } else if (COSName.FORM.equals(kind) && open.size() < DEEPEST && open.add(object)) {
                bounded(() -> show(object));
                open.remove(object);
            }
        }

        private void show(COSStream form) throws ReadingException, IOException {
            shared.budget.steps(FORM_STEPS);
            var readable = new ContentBytes(shared.streams.decode(form), patience);
            tint.follow("q", List.of());
            showForm(new FormSource(form, getPage(), readable));
            tint.follow("Q", List.of());
            if (readable.isCut()) {
                ink.cut();
            }
        }

        @Override
        public String getName() {
            return "Do";
        }
    }
}

package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** The pages of a document in order, each once; a tree that leads back into itself ends there. */
final class PageTree {
    private static final int DEEPEST = 60;
    private static final Box A4 = new Box(0, 0, 595, 842);
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Budget budget;

    private PageTree(Budget budget) {
        this.budget = budget;
    }

    /** A rectangle in points. */
    record Box(double left, double bottom, double right, double top) {
        boolean isSound() {
            return right - left > 10 && top - bottom > 10 && right - left < 20_000 && top - bottom < 20_000;
        }
    }

    /** @param turn clockwise, in degrees, when shown */
    record Sheet(COSDictionary page, COSDictionary resources, Box box, int turn) {
        double width() {
            return turn % 180 == 0 ? box.right - box.left : box.top - box.bottom;
        }

        double height() {
            return turn % 180 == 0 ? box.top - box.bottom : box.right - box.left;
        }

        /** From the page's own units to points from the top left as shown. */
        Transform shown() {
            return switch (turn) {
                case 90 -> new Transform(0, 1, 1, 0, -box.bottom, -box.left);
                case 180 -> new Transform(-1, 0, 0, 1, box.right, -box.bottom);
                case 270 -> new Transform(0, -1, -1, 0, box.top, box.right);
                default -> new Transform(1, 0, 0, -1, -box.left, box.top);
            };
        }
    }

    private record Inherited(
            COSDictionary resources, Box media, @Nullable Box crop, int turn) {}

    static List<Sheet> of(COSDictionary catalog, Budget budget) throws ReadingException {
        var tree = new PageTree(budget);
        if (catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
            tree.walk(root, new Inherited(new COSDictionary(), A4, null, 0), 0);
        }
        return tree.sheets;
    }

    private void walk(COSDictionary node, Inherited above, int depth) throws ReadingException {
        budget.steps(10);
        if (depth > DEEPEST || !seen.add(node)) {
            return;
        }
        var own = inherit(node, above);
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    walk(kid, own, depth + 1);
                }
            }
        } else {
            budget.page(sheets.size() + 1);
            var crop = own.crop;
            sheets.add(new Sheet(node, own.resources, crop != null ? crop : own.media, own.turn));
        }
    }

    private static Inherited inherit(COSDictionary node, Inherited above) {
        var resources =
                node.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary own ? own : above.resources;
        var media = box(node.getDictionaryObject(COSName.MEDIA_BOX));
        var crop = box(node.getDictionaryObject(COSName.CROP_BOX));
        int turn = node.containsKey(COSName.ROTATE) ? node.getInt(COSName.ROTATE, 0) : above.turn;
        return new Inherited(
                resources,
                media == null ? above.media : media,
                crop == null ? above.crop : crop,
                Math.floorMod(turn / 90 * 90, 360));
    }

    private static @Nullable Box box(@Nullable COSBase base) {
        if (!(base instanceof COSArray array) || array.size() < 4) {
            return null;
        }
        var sides = new double[4];
        for (int i = 0; i < 4; i++) {
            sides[i] = array.getObject(i) instanceof COSNumber number ? number.floatValue() : Double.NaN;
        }
        var box = new Box(
                Math.min(sides[0], sides[2]),
                Math.min(sides[1], sides[3]),
                Math.max(sides[0], sides[2]),
                Math.max(sides[1], sides[3]));
        return box.isSound() ? box : null;
    }
}

package gangju.reader.text.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as it is shown.
 *
 * @param box what is shown of it, in the page's own units
 * @param turn clockwise, in degrees
 */
record Sheet(PDPage page, PDRectangle box, int turn) {
    private static final int LARGEST = 20_000;

    static Sheet of(PDPage page) {
        var crop = page.getCropBox();
        var box = isSound(crop) ? crop : isSound(page.getMediaBox()) ? page.getMediaBox() : PDRectangle.A4;
        return new Sheet(page, box, Math.floorMod(page.getRotation(), 360));
    }

    private static boolean isSound(PDRectangle box) {
        return box.getWidth() > 10 && box.getHeight() > 10 && box.getWidth() < LARGEST && box.getHeight() < LARGEST;
    }

    double width() {
        return turn % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    double height() {
        return turn % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    /** From the page's own units to points from the top left as shown. */
    Matrix shown() {
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        return switch (turn) {
            case 90 -> new Matrix(0, 1, 1, 0, -bottom, -left);
            case 180 -> new Matrix(-1, 0, 0, 1, right, -bottom);
            case 270 -> new Matrix(0, -1, -1, 0, top, right);
            default -> new Matrix(1, 0, 0, -1, -left, top);
        };
    }
}

package gangju.reader.text.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Whether what is drawn next is lighter than ink or coloured, as far as operands tell it without their colour space.
 */
final class Tint {
    private static final double COLOURED = 0.15;
    private static final double LIGHT = 0.4;
    private static final int MOST_SAVED = 400;
    private final ArrayDeque<Boolean> saved = new ArrayDeque<>();
    private boolean coloured;

    boolean isColoured() {
        return coloured;
    }

    /** @param operands of operators that set a colour */
    void follow(String operator, List<COSBase> operands) {
        switch (operator) {
            case "q" -> {
                if (saved.size() < MOST_SAVED) {
                    saved.push(coloured);
                }
            }
            case "Q" -> coloured = saved.isEmpty() ? coloured : saved.pop();
            case "cs" -> coloured = false;
            case "g" -> coloured = most(parts(operands)) > LIGHT;
            case "rg", "k", "sc", "scn" -> coloured = isColour(parts(operands));
            default -> {}
        }
    }

    private static double[] parts(List<COSBase> operands) {
        return operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(part -> ((COSNumber) part).floatValue())
                .toArray();
    }

    private static double most(double[] parts) {
        return Arrays.stream(parts).max().orElse(0);
    }

    /** Red, green and blue, or cyan, magenta, yellow and black; one number alone may be ink or light. */
    private static boolean isColour(double[] parts) {
        if (parts.length != 3 && parts.length != 4) {
            return false;
        }
        var rgb = parts.clone();
        for (int i = 0; parts.length == 4 && i < 3; i++) {
            rgb[i] = (1 - parts[i]) * (1 - parts[3]);
        }
        double most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        double least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        return most - least > COLOURED || most > LIGHT;
    }
}

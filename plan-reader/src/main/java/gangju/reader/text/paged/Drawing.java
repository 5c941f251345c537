package gangju.reader.text.paged;

import gangju.reader.ReadingException;
import java.util.ArrayList;
import java.util.List;

/** The path being built on a page; gives its straight lines to the ink once it is painted. */
public final class Drawing {
    private static final int MOST = 20_000;
    private final Ink ink;
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private double startX;
    private double startY;
    private double x;
    private double y;
    private int points;

    public Drawing(Ink ink) {
        this.ink = ink;
    }

    public void move(double toX, double toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
        points = 1;
    }

    public void line(double toX, double toY) {
        if (lines.size() < MOST) {
            lines.add(new double[] {x, y, toX, toY});
        }
        x = toX;
        y = toY;
        points++;
    }

    /** A curve is no ruling; only its end counts. */
    public void curve(double toX, double toY) {
        x = toX;
        y = toY;
        points++;
    }

    public void close() {
        if (points > 2) {
            line(startX, startY);
        }
    }

    /** A rectangle by two corners that face each other. */
    public void box(double x1, double y1, double x2, double y2) {
        if (boxes.size() < MOST) {
            boxes.add(new double[] {x1, y1, x2, y2});
        }
        move(x1, y1);
    }

    public void stroke() throws ReadingException {
        for (var line : lines) {
            straight(line);
        }
        for (var box : boxes) {
            ink.rule(box[0], box[1], box[2], box[1]);
            ink.rule(box[0], box[3], box[2], box[3]);
            ink.rule(box[0], box[1], box[0], box[3]);
            ink.rule(box[2], box[1], box[2], box[3]);
        }
        end();
    }

    public void fill() throws ReadingException {
        for (var box : boxes) {
            ink.rule(box[0], box[1], box[2], box[3]);
        }
        if (lines.size() >= 3 && lines.size() <= 5 && boxes.isEmpty()) {
            fillOutline();
        }
        end();
    }

    /** A narrow rectangle drawn by its corners. */
    private void fillOutline() throws ReadingException {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (var line : lines) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        ink.rule(left, top, right, bottom);
    }

    private void straight(double[] line) throws ReadingException {
        if (Math.abs(line[0] - line[2]) < 1 || Math.abs(line[1] - line[3]) < 1) {
            ink.rule(line[0], line[1], line[2], line[3]);
        }
    }

    public void end() {
        lines.clear();
        boxes.clear();
        points = 0;
    }
}

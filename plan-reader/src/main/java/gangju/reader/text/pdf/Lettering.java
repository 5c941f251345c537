package gangju.reader.text.pdf;

import gangju.reader.ReadingException;
import gangju.reader.text.paged.Ink;

/** Sets strings where the text matrix stands, and moves it on. */
final class Lettering {
    private final Ink ink;
    private Transform text = Transform.NONE;
    private Transform line = Transform.NONE;

    Lettering(Ink ink) {
        this.ink = ink;
    }

    void begin() {
        set(Transform.NONE);
    }

    void set(Transform matrix) {
        text = matrix;
        line = matrix;
    }

    void move(double x, double y) {
        set(line.moved(x, y));
    }

    /** Along the line, in units of the text. */
    void skip(double x) {
        text = text.moved(x, 0);
    }

    void show(byte[] string, State state, Ink.Layer layer) throws ReadingException {
        var type = state.type;
        if (type == null) {
            return;
        }
        type.codes(string, (character, width, isSpace) -> {
            double advance = width / 1000 * state.size * state.stretch;
            if (character == null) {
                ink.unreadable();
            } else {
                ink.glyph(character, place(advance, state), type.face(), layer);
            }
            skip(advance + (state.characterSpace + (isSpace ? state.wordSpace : 0)) * state.stretch);
        });
    }

    private Ink.Place place(double advance, State state) {
        var place = text.then(state.place);
        double x = place.x(0, state.rise);
        double y = place.y(0, state.rise);
        double dx = place.x(advance, state.rise) - x;
        double dy = place.y(advance, state.rise) - y;
        if (advance < 0) {
            dx = -dx;
            dy = -dy;
        }
        double size = Math.hypot(place.c() * state.size, place.d() * state.size);
        return new Ink.Place(x, y, dx, dy, size);
    }
}

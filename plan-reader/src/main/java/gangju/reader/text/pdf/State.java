package gangju.reader.text.pdf;

import org.jspecify.annotations.Nullable;

/** What a content stream has set: place, font and spacing. */
final class State {
    Transform place;

    @Nullable
    Type type;

    double size;
    double characterSpace;
    double wordSpace;
    double stretch = 1;
    double leading;
    double rise;
    int mode;

    State(Transform place) {
        this.place = place;
    }

    State copy() {
        var copy = new State(place);
        copy.type = type;
        copy.size = size;
        copy.characterSpace = characterSpace;
        copy.wordSpace = wordSpace;
        copy.stretch = stretch;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        return copy;
    }
}

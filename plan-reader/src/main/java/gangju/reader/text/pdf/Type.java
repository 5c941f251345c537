package gangju.reader.text.pdf;

import gangju.reader.text.paged.Face;
import org.jspecify.annotations.Nullable;

/** A font as far as text needs it: what each code says and how wide it is. The font's own file is never opened. */
sealed interface Type permits SimpleType, CompositeType {
    Face face();

    /** Calls {@code shown} for each code of a string. */
    void codes(byte[] string, Shown shown) throws gangju.reader.ReadingException;

    /** What happens with each code. */
    @FunctionalInterface
    interface Shown {
        /**
         * @param text null where the font does not say
         * @param width in thousandths of the size
         * @param isSpace whether word spacing applies
         */
        void show(@Nullable String text, double width, boolean isSpace) throws gangju.reader.ReadingException;
    }

    /** Null for what is no character: private use, replacement, control. */
    static @Nullable String sound(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int first = text.codePointAt(0);
        boolean told = first >= 0x20
                && !(first >= 0x7F && first < 0xA0)
                && !(first >= 0xE000 && first < 0xF900)
                && !(first >= 0xD800 && first < 0xE000)
                && first != 0xFFFD
                && first < 0xF0000;
        boolean space = first == '\t' || first == '\n' || first == '\r';
        return told ? text : space ? " " : null;
    }
}

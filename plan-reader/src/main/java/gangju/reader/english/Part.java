package gangju.reader.english;

import org.jspecify.annotations.Nullable;

/**
 * A number with the room that its words may stand in.
 *
 * @param start the level that a change starts from
 */
record Part(
        Amount amount,
        Bounds bounds,
        int clause,
        int to,
        @Nullable Amount start) {}

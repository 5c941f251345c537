package gangju.server.indicators.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table: its digits, how exact it is, and what hangs to the right of them.
 *
 * @param bound 约, 超 or 近 before the digits, empty for an exact value
 * @param number null where there is none
 * @param missing the word for that
 */
public record FigureCell(String bound, @Nullable String number, List<Flag> flags, String missing) {
    public FigureCell {
        flags = List.copyOf(flags);
    }

    /** 初步, 修订, 估计, 断点 and their like, with the sentence behind it. */
    public record Flag(String word, String title) {}

    public static FigureCell missing(String word) {
        return new FigureCell("", null, List.of(), word);
    }
}

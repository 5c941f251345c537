package gangju.reader.statement;

import gangju.model.PartialDate;
import gangju.model.Span;

/**
 * A date or a stretch of time that a sentence names.
 *
 * @param span with the words that make it one: 到2025年底前
 * @param start equal to {@code end} unless a stretch is named
 */
public record DateMention(Span span, PartialDate start, PartialDate end, Kind kind) {
    /** What the date does in its sentence. */
    public enum Kind {
        /** 到2025年, 2025年底前. */
        BY,
        /** 2025年, and nothing says more. */
        IN,
        /** 2021—2025年, “十四五”期间. */
        DURING,
        /** 2014年以来. */
        SINCE,
        /** 较2020年. */
        COMPARED,
        /** 由2020年, 2020年的: the date of the number that follows. */
        OF,
        /** 截至2020年底. */
        AS_OF
    }

    /** Whether a promise can be due by it. */
    public boolean isDue() {
        return kind == Kind.BY || kind == Kind.IN || kind == Kind.DURING;
    }
}

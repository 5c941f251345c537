package gangju.server.indicators;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A column of many rows as PostgreSQL reads an array: rows that go in by unnest cost it a small part of what they cost
 * as JSON. A column of arrays is one of texts that are cast row by row.
 */
public final class ArrayColumn {
    private final StringBuilder text = new StringBuilder("{");

    /** Of numbers, days and the like, whose text needs no quotes. */
    public void plain(@Nullable Object value) {
        next();
        text.append(value == null ? "NULL" : value);
    }

    public void text(@Nullable String value) {
        next();
        if (value == null) {
            text.append("NULL");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\');
            }
            text.append(letter);
        }
        text.append('"');
    }

    /** A cell that is an array itself. */
    public void numbers(Collection<Long> values) {
        var array = new ArrayColumn();
        values.forEach(array::plain);
        text(array.toString());
    }

    /** A cell that is an array itself. */
    public void texts(Collection<String> values) {
        var array = new ArrayColumn();
        values.forEach(array::text);
        text(array.toString());
    }

    private void next() {
        if (text.length() > 1) {
            text.append(',');
        }
    }

    /** The array. */
    @Override
    public String toString() {
        return text + "}";
    }
}

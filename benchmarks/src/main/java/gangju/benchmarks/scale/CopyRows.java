package gangju.benchmarks.scale;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, as text; a row is its cells in order and then {@link #end}. */
final class CopyRows implements AutoCloseable {
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[][] DAYS = new byte[40_000][];

    private final CopyIn copy;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private boolean inRow;
    private long rows;

    CopyRows(Connection database, String table, String columns) throws SQLException {
        copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    }

    CopyRows text(String text) {
        return cell(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that is often the same, already as bytes. */
    CopyRows cell(byte[] bytes) {
        separate(bytes.length);
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
        return this;
    }

    CopyRows nothing() {
        return cell(NULL);
    }

    CopyRows number(long number) {
        return decimal(number, 0);
    }

    /** {@code unscaled} ÷ 10^{@code scale}. */
    CopyRows decimal(long unscaled, int scale) {
        separate(24);
        if (unscaled < 0) {
            buffer[filled++] = '-';
        }
        long left = Math.abs(unscaled);
        int digits = Math.max(scale + 1, length(left));
        int end = filled + digits + (scale > 0 ? 1 : 0);
        int at = end;
        for (int i = 0; i < digits; i++) {
            if (i == scale && scale > 0) {
                buffer[--at] = '.';
            }
            buffer[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        filled = end;
        return this;
    }

    CopyRows day(LocalDate day) {
        return day(Math.toIntExact(day.toEpochDay()));
    }

    CopyRows day(int epochDay) {
        var known = DAYS[epochDay];
        if (known == null) {
            known = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
            DAYS[epochDay] = known;
        }
        return cell(known);
    }

    CopyRows yes(boolean is) {
        separate(1);
        buffer[filled++] = (byte) (is ? 't' : 'f');
        return this;
    }

    void end() throws SQLException {
        buffer[filled++] = '\n';
        inRow = false;
        rows++;
        if (filled > buffer.length - 4_096) {
            flush();
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            flush();
            copy.endCopy();
        }
    }

    private void separate(int more) {
        if (filled + more + 2 > buffer.length) {
            throw new IllegalStateException("a row of more than 4 kB");
        }
        if (inRow) {
            buffer[filled++] = '\t';
        }
        inRow = true;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, filled);
        filled = 0;
    }

    private static int length(long number) {
        int length = 1;
        for (long bound = 10; number >= bound; bound *= 10) {
            length++;
        }
        return length;
    }
}

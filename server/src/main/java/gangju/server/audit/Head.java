package gangju.server.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The end of the chain: kept elsewhere, it proves later that nothing before it has been changed.
 *
 * @param position how many entries it covers
 */
record Head(long position, byte[] sha256) {
    private static final Pattern WRITTEN = Pattern.compile("gangju-record-head/1 (\\d{1,18}) ([0-9a-f]{64})");

    static Head of(JdbcClient database) {
        return database.sql("SELECT position, sha256 FROM audit.seal ORDER BY position DESC LIMIT 1")
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, Entry.START));
    }

    /** @throws IllegalArgumentException if the text is not what {@link #toString} writes */
    static Head parse(String text) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(text.strip());
        }
        return new Head(Long.parseLong(parts.group(1)), HexFormat.of().parseHex(parts.group(2)));
    }

    @Override
    public String toString() {
        return "gangju-record-head/1 " + position + " " + Entry.hex(sha256);
    }
}

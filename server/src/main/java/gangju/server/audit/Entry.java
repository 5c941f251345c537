package gangju.server.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept.
 *
 * @param address where the request came from; null for work in the background
 * @param before JSON, to the letter as it was written
 */
record Entry(
        long id,
        Instant at,
        String actor,
        @Nullable String address,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after) {
    /** What the first entry of the chain follows. */
    static final byte[] START = new byte[32];

    static final String COLUMNS =
            "e.id, e.made_at, e.actor, e.address, e.action, e.subject, e.before_state, e.after_state";

    private static final int NULL = -1;

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before_state"),
                row.getString("after_state"));
    }

    /**
     * SHA-256 over the hash before and this entry: its id (8 bytes), the microseconds since 1970 (8 bytes), then actor,
     * address, action, subject, before and after, each as its length in UTF-8 (4 bytes, −1 for none) and its bytes.
     */
    byte[] sealedAfter(byte[] before) {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.write(before);
            data.writeLong(id);
            data.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (var text : new String[] {actor, address, action, subject, this.before, after}) {
                write(text, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static void write(@Nullable String text, DataOutputStream data) throws IOException {
        if (text == null) {
            data.writeInt(NULL);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(utf8.length);
        data.write(utf8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package gangju.server.accounts.signin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with time: RFC 6238 with SHA-1, 30 seconds and six digits, as authenticators have it. */
final class Totp {
    static final int STEP_SECONDS = 30;

    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** RFC 4226, 5.3. */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 4648, 6, without padding. */
    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        var bits = 0;
        var left = 0;
        for (var each : bytes) {
            bits = bits << 8 | each & 0xff;
            for (left += 8; left >= 5; left -= 5) {
                text.append(BASE32.charAt(bits >> left - 5 & 31));
            }
            bits &= (1 << left) - 1;
        }
        return left == 0
                ? text.toString()
                : text.append(BASE32.charAt(bits << 5 - left & 31)).toString();
    }

    /** @throws IllegalArgumentException if it is no such text */
    static byte[] bytes(String base32) {
        var bytes = new ByteArrayOutputStream();
        var bits = 0;
        var left = 0;
        for (var character : base32.toCharArray()) {
            var value = BASE32.indexOf(character);
            if (value < 0) {
                throw new IllegalArgumentException("Not Base32");
            }
            bits = (bits << 5 | value) & 0xfff;
            left += 5;
            if (left >= 8) {
                left -= 8;
                bytes.write(bits >> left & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}

package gangju.server.inbox.webhooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a push comes from here, and when. */
record Signature(String secret) {
    /** {@code sha256=} and the HMAC of {@code TIMESTAMP.BODY} in hex. */
    String ofBody(long seconds, String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(seconds + "." + body));
    }

    /** As 钉钉's robots want it: the HMAC of {@code TIMESTAMP\nSECRET} in the address. */
    String signedAddress(String address, long millis) {
        var sign = URLEncoder.encode(
                Base64.getEncoder().encodeToString(hmac(millis + "\n" + secret)), StandardCharsets.UTF_8);
        return address + (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign=" + sign;
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package gangju.server.accounts.signin;

import gangju.server.accounts.Visitor;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Somebody's authenticator. */
public final class TestingFactor {
    private final byte[] key;

    private TestingFactor(byte[] key) {
        this.key = key;
    }

    /** Begins to set one up on the pages, for who is signed in. */
    public static TestingFactor begin(Visitor visitor) throws IOException, InterruptedException {
        visitor.postFrom("/me/factor", "/me/factor/begin", Map.of());
        var shown = Visitor.find(
                "<code>([A-Z2-7 ]+)</code>", visitor.get("/me/factor").body());
        return new TestingFactor(Totp.bytes(shown.replace(" ", "")));
    }

    /** @param stepsAhead of now; each code counts once, and one step off is allowed */
    public String code(int stepsAhead) {
        return Totp.code(key, Totp.step(Instant.now()) + stepsAhead);
    }
}

package gangju.server.accounts;

import java.util.Optional;

/** Tells who holds a token, with which a program comes without a person. Some module has the one bean of this type. */
@FunctionalInterface
public interface ApiTokens {
    /** The name under which what it sends is recorded; empty where the token is unknown or was taken back. */
    Optional<String> holder(String token);
}

package gangju.server.accounts;

/**
 * Tells which indicators anybody may read about without signing in. The {@code indicators} module has the one bean of
 * this type. The door asks it for GET requests below {@code /indicators/CODE} and {@code /api/indicators/CODE}.
 */
@FunctionalInterface
public interface OpenIndicators {
    boolean isOpen(String code);
}

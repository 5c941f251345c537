package gangju.server.pages;

/** What a page tells after something was done, or why it was not. */
public record Told(boolean good, String text) {
    public static Told done(String text) {
        return new Told(true, text);
    }

    public static Told refused(String text) {
        return new Told(false, text);
    }
}

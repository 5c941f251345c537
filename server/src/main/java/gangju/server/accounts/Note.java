package gangju.server.accounts;

/** One sentence above a form. */
public record Note(boolean isFault, String text) {}

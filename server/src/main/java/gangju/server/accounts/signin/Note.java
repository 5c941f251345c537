package gangju.server.accounts.signin;

/** One sentence above a form. */
public record Note(boolean isFault, String text) {}

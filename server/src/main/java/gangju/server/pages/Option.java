package gangju.server.pages;

/** A choice of a select: its value, and the words for it. */
public record Option(String value, String label) {}

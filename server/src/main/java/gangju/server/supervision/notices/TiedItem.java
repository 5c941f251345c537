package gangju.server.supervision.notices;

/**
 * An item of a plan that a notice is about.
 *
 * @param title as it was when the notice was issued
 */
public record TiedItem(long plan, long item, String title) {}

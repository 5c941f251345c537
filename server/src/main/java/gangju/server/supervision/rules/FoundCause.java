package gangju.server.supervision.rules;

/**
 * Something that a rule found.
 *
 * @param title of it, or of the item that it belongs to
 */
record FoundCause(long id, long rule, long plan, long unit, String title) {
    /** What one draft is made of. */
    record Group(long rule, long plan, long unit) {}

    Group group() {
        return new Group(rule, plan, unit);
    }
}

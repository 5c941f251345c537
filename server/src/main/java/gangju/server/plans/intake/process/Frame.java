package gangju.server.plans.intake.process;

/** What the reading process tells, each after a byte that says which it is. */
enum Frame {
    /** It runs. */
    HELLO,
    /** A byte: the stage that begins. */
    STAGE,
    /** The text in UTF-16 and the reading in JSON, each after its length. */
    READ,
    /** Code and message of a document that can't be read. */
    REFUSED,
    /** The stack of a fault of the reader. */
    FAULT;

    private static final Frame[] ALL = values();

    /** @throws IllegalStateException for a byte that no frame begins with */
    static Frame of(int kind) {
        if (kind < 0 || kind >= ALL.length) {
            throw new IllegalStateException("the reading process told " + kind);
        }
        return ALL[kind];
    }
}

package gangju.server.outbox;

/** A way out of the server; a module has a bean of this type for each. */
public interface Channel {
    /** As {@link Letter#channel()} names it. */
    String name();

    /**
     * Hands one message over; it may be one that was handed over before, by a server that died before it could note so.
     *
     * @param id the same at every try, for the receiver to know it again
     * @throws Undelivered if it has not been taken
     */
    void deliver(long id, String recipient, String subject, String body) throws Undelivered;

    /** A message was not taken. */
    final class Undelivered extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean isFinal;

        /** @param isFinal whether another try would end no other way */
        public Undelivered(String reason, boolean isFinal, Throwable cause) {
            super(reason, cause);
            this.isFinal = isFinal;
        }

        public Undelivered(String reason, boolean isFinal) {
            super(reason);
            this.isFinal = isFinal;
        }

        boolean isFinal() {
            return isFinal;
        }
    }
}

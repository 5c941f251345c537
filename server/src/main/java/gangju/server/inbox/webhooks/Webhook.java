package gangju.server.inbox.webhooks;

/**
 * Where counts of a unit, with those below it, are pushed to.
 *
 * @param secret by which messages are signed; empty where the kind has none
 */
record Webhook(long id, WebhookKind kind, String name, long unit, String address, String secret) {
    /** Neither the address nor the secret is for logs. */
    @Override
    public String toString() {
        return "Webhook[" + id + " " + kind + " " + name + "]";
    }
}

package gangju.server.accounts;

/**
 * Somebody has left; whatever the account answers for goes to the successor in the same transaction.
 *
 * @param by who did it
 */
public record AccountLeft(long account, long successor, String by) {}

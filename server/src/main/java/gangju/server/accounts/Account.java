package gangju.server.accounts;

/**
 * Somebody who may sign in: a person, a role or a unit.
 *
 * @param name for signing in and in records, unique whatever the case of its letters
 * @param display as pages show it
 */
public record Account(long id, String name, String display) {}

package gangju.server.inbox;

import java.time.LocalDate;

/**
 * Something that a unit owes by a day.
 *
 * @param kind such as {@code notice}; steps of reminders may differ by it
 * @param key the same thing has the same key for ever, such as {@code notice/12}
 * @param title in the language in which it was written
 */
public record Deadline(String kind, String key, long unit, LocalDate due, String title, String href) {}

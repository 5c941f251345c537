/** What needs somebody, gathered from all modules: on the first page, by mail, in calendars, and as reminders. */
@NullMarked
package gangju.server.inbox;

import org.jspecify.annotations.NullMarked;

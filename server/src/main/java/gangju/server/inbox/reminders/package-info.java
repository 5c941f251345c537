/** Reminders before, on and after a due date, and escalation to the next level, as a table says. */
@NullMarked
package gangju.server.inbox.reminders;

import org.jspecify.annotations.NullMarked;

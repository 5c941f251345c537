/** The pages of tasks: one task, the board of many, the calendar, yearly lists. */
@NullMarked
package gangju.server.execution.tasks;

import org.jspecify.annotations.NullMarked;

/** What needs somebody, as a calendar that other programs subscribe to. */
@NullMarked
package gangju.server.inbox.calendar;

import org.jspecify.annotations.NullMarked;

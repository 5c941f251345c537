/** Notices, what may be done to them in which state, and the calendar that their deadlines are counted by. */
@NullMarked
package gangju.server.supervision.notices;

import org.jspecify.annotations.NullMarked;

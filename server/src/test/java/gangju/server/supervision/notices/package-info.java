/** Tests of the calendar that deadlines are counted by. */
@NullMarked
package gangju.server.supervision.notices;

import org.jspecify.annotations.NullMarked;

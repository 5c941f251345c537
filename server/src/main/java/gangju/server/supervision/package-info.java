/** Notices to units (督查): issued, signed for, answered, checked, closed, with every step kept. */
@NullMarked
package gangju.server.supervision;

import org.jspecify.annotations.NullMarked;

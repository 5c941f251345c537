/** Watched targets, what judges them, and where they stand. */
@NullMarked
package gangju.server.indicators.status;

import org.jspecify.annotations.NullMarked;

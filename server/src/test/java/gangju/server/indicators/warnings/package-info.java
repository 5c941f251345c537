/** Tests of warnings that are raised once for one thing. */
@NullMarked
package gangju.server.indicators.warnings;

import org.jspecify.annotations.NullMarked;

/** Indicators, their figures with two clocks, and where the targets of adopted plans stand by them. */
@NullMarked
package gangju.server.indicators;

import org.jspecify.annotations.NullMarked;

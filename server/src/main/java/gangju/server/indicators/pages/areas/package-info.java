/** Figures of several areas, and of several indicators, beside each other. */
@NullMarked
package gangju.server.indicators.pages.areas;

import org.jspecify.annotations.NullMarked;

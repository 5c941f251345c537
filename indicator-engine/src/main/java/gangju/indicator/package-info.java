/** Indicators and their figures: what is measured, what was published of it and when, and since when we know. */
@NullMarked
package gangju.indicator;

import org.jspecify.annotations.NullMarked;

/** Figures and indicators, taken in from CSV and Excel as people write them, and given out to read back identically. */
@NullMarked
package gangju.exchange.figures;

import org.jspecify.annotations.NullMarked;

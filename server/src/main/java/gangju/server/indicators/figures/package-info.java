/** Figures as they were published, those that count, and what people chose between. */
@NullMarked
package gangju.server.indicators.figures;

import org.jspecify.annotations.NullMarked;

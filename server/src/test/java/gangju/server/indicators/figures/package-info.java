/** Tests of figures, vintages and choices. */
@NullMarked
package gangju.server.indicators.figures;

import org.jspecify.annotations.NullMarked;

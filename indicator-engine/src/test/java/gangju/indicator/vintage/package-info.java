/** Tests of vintages. */
@NullMarked
package gangju.indicator.vintage;

import org.jspecify.annotations.NullMarked;

/** Out of all vintages of a fact the one that counts, by both clocks and by what people chose. */
@NullMarked
package gangju.indicator.vintage;

import org.jspecify.annotations.NullMarked;

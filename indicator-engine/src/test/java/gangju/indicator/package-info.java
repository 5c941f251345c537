/** Tests of the nouns: periods, units, clocks. */
@NullMarked
package gangju.indicator;

import org.jspecify.annotations.NullMarked;

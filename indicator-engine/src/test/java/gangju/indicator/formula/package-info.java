/** Tests of formulas. */
@NullMarked
package gangju.indicator.formula;

import org.jspecify.annotations.NullMarked;

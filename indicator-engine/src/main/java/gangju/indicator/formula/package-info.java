/** Formulas that are evaluated and printed from one tree, so that a receipt shows what was computed. */
@NullMarked
package gangju.indicator.formula;

import org.jspecify.annotations.NullMarked;

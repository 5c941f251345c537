/** How each type of target is measured: what is promised, what is required by now, and where a figure stands. */
@NullMarked
package gangju.indicator.rule;

import org.jspecify.annotations.NullMarked;

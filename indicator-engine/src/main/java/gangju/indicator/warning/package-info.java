/** Warnings by rules that are data, each raised once for one thing. */
@NullMarked
package gangju.indicator.warning;

import org.jspecify.annotations.NullMarked;

/** Where a target stands: an outcome by a stated rule, with its receipt. */
@NullMarked
package gangju.indicator.status;

import org.jspecify.annotations.NullMarked;

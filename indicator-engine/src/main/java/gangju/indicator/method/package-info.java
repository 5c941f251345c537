/**
 * Ways to tell progress, each under its name and with its source: the product's own, and those that offices publish.
 */
@NullMarked
package gangju.indicator.method;

import org.jspecify.annotations.NullMarked;

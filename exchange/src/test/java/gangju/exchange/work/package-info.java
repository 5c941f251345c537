/** Tests of the division of work. */
@NullMarked
package gangju.exchange.work;

import org.jspecify.annotations.NullMarked;

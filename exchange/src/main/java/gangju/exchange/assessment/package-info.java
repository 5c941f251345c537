/** The targets of a plan judged by a table of figures, and the result as JSON. */
@NullMarked
package gangju.exchange.assessment;

import org.jspecify.annotations.NullMarked;

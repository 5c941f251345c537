/** Tests of reading and writing figures and indicators. */
@NullMarked
package gangju.exchange.figures;

import org.jspecify.annotations.NullMarked;

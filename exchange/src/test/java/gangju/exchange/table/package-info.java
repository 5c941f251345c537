/** Tests of reading and marking tables. */
@NullMarked
package gangju.exchange.table;

import org.jspecify.annotations.NullMarked;

/** Tables in CSV and Excel, read line by line whatever their encoding and separator, and written alike. */
@NullMarked
package gangju.exchange.table;

import org.jspecify.annotations.NullMarked;

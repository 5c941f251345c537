/** Readings and plans in the formats of others: JSON, Excel and words. */
@NullMarked
package gangju.exchange;

import org.jspecify.annotations.NullMarked;

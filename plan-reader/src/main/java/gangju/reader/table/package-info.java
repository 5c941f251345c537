/** Seventh stage: indicator tables become targets, responsibility tables tasks; what sentences say too is said once. */
@NullMarked
package gangju.reader.table;

import org.jspecify.annotations.NullMarked;

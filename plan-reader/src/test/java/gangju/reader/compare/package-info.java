/** Comparison of copies. */
@NullMarked
package gangju.reader.compare;

import org.jspecify.annotations.NullMarked;

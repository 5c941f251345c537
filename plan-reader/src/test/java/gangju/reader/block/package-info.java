/** Blocks of pages and texts. */
@NullMarked
package gangju.reader.block;

import org.jspecify.annotations.NullMarked;

/** Measures what the reader gets right, for docs/accuracy.md. */
@NullMarked
package gangju.reader.accuracy;

import org.jspecify.annotations.NullMarked;

/** Kinds, charsets and refusals. */
@NullMarked
package gangju.reader.source;

import org.jspecify.annotations.NullMarked;

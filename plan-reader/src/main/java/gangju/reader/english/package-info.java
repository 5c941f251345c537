/** Reads the targets of plans written in English. */
@NullMarked
package gangju.reader.english;

import org.jspecify.annotations.NullMarked;

/** Targets of English plans. */
@NullMarked
package gangju.reader.english;

import org.jspecify.annotations.NullMarked;

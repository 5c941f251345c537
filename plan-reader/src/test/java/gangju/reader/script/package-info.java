/** Folding. */
@NullMarked
package gangju.reader.script;

import org.jspecify.annotations.NullMarked;

/** Folding of scripts and widths into one key for matching; never shown. */
@NullMarked
package gangju.reader.script;

import org.jspecify.annotations.NullMarked;

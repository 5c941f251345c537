/** Scores readings of the real documents against what a person found in them. */
@NullMarked
package gangju.reader.gold;

import org.jspecify.annotations.NullMarked;

/** Tests of what an English sentence says of its numbers. */
@NullMarked
package gangju.reader.english.grammar;

import org.jspecify.annotations.NullMarked;

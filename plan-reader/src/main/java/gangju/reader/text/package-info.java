/** Second stage: the decoded source as runs of visible text that know their place in it. */
@NullMarked
package gangju.reader.text;

import org.jspecify.annotations.NullMarked;

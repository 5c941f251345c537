/** Tests of the checks on entry. */
@NullMarked
package gangju.indicator.entry;

import org.jspecify.annotations.NullMarked;

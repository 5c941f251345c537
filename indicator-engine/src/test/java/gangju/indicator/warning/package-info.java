/** Tests of warnings. */
@NullMarked
package gangju.indicator.warning;

import org.jspecify.annotations.NullMarked;

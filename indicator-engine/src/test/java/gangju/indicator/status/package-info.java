/** Tests of how targets are judged. */
@NullMarked
package gangju.indicator.status;

import org.jspecify.annotations.NullMarked;

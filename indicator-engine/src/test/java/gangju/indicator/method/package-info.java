/** Tests of methods. */
@NullMarked
package gangju.indicator.method;

import org.jspecify.annotations.NullMarked;

/** Tests of linking by name. */
@NullMarked
package gangju.indicator.link;

import org.jspecify.annotations.NullMarked;

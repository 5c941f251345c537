/** Words of remarks and units. */
@NullMarked
package gangju.indicator.remark;

import org.jspecify.annotations.NullMarked;

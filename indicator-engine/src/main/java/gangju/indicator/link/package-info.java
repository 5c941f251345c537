/** Links targets to indicators by name, and tells what does not link. */
@NullMarked
package gangju.indicator.link;

import org.jspecify.annotations.NullMarked;

/** Tests of the pages that show plans. */
@NullMarked
package gangju.server.plans.browse;

import org.jspecify.annotations.NullMarked;

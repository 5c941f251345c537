/** Tests of how what was found is shown. */
@NullMarked
package gangju.server.plans.browse.search;

import org.jspecify.annotations.NullMarked;

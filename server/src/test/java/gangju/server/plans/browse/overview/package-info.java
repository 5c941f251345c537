/** Tests of what a plan's overview computes. */
@NullMarked
package gangju.server.plans.browse.overview;

import org.jspecify.annotations.NullMarked;

/** Tests of the review of plans. */
@NullMarked
package gangju.server.plans.review;

import org.jspecify.annotations.NullMarked;

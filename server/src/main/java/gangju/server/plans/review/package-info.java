/** The review of a draft by people: deciding, correcting, undoing, two at once. */
@NullMarked
package gangju.server.plans.review;

import org.jspecify.annotations.NullMarked;

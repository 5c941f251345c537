/** Plan documents, their readings, the review by people, adopted versions, and the pages that show them. */
@NullMarked
package gangju.server.plans;

import org.jspecify.annotations.NullMarked;

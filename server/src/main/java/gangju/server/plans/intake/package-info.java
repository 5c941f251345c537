/** From a file that somebody brings to a draft with permanent ids, and the same path for a new reading of it. */
@NullMarked
package gangju.server.plans.intake;

import org.jspecify.annotations.NullMarked;

/** A whole country of plans, targets and figures, and how fast the server works with it. */
@NullMarked
package gangju.benchmarks.scale;

import org.jspecify.annotations.NullMarked;

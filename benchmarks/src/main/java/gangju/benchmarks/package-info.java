/** How fast, how evenly and in how much memory documents are read, and where the time goes. */
@NullMarked
package gangju.benchmarks;

import org.jspecify.annotations.NullMarked;

/** A server in this process, people who ask it over HTTP, and what it takes. */
@NullMarked
package gangju.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/** A large organisation that carries plans out, and how fast the server works with it. */
@NullMarked
package gangju.benchmarks.work;

import org.jspecify.annotations.NullMarked;

/** Who does what by when: the implementation scheme of a plan, from assigning to the frozen division of work. */
@NullMarked
package gangju.server.execution;

import org.jspecify.annotations.NullMarked;

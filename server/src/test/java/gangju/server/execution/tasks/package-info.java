/** Tests of the pages of tasks. */
@NullMarked
package gangju.server.execution.tasks;

import org.jspecify.annotations.NullMarked;

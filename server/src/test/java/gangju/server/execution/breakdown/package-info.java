/** What tasks are broken down into, on a real database. */
@NullMarked
package gangju.server.execution.breakdown;

import org.jspecify.annotations.NullMarked;

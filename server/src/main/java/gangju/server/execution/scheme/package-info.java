/** Tasks and targets with the units that answer for them, and the scheme that is proposed and approved. */
@NullMarked
package gangju.server.execution.scheme;

import org.jspecify.annotations.NullMarked;

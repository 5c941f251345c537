/** Tests of rounds and reports. */
@NullMarked
package gangju.server.execution.reporting;

import org.jspecify.annotations.NullMarked;

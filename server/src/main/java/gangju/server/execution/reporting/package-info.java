/** What units are asked for in rounds of reporting, what they report, and who checks and accepts it. */
@NullMarked
package gangju.server.execution.reporting;

import org.jspecify.annotations.NullMarked;

/** The pages of rounds and reports. */
@NullMarked
package gangju.server.execution.reporting.pages;

import org.jspecify.annotations.NullMarked;

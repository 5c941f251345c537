/** The command line: reads and compares plan documents without a server. */
@NullMarked
package gangju.cli;

import org.jspecify.annotations.NullMarked;

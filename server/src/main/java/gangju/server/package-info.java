/** The server: keeps plans for the people who make, report, judge and read them. */
@NullMarked
package gangju.server;

import org.jspecify.annotations.NullMarked;

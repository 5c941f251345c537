/** Tests of supervision, through the pages. */
@NullMarked
package gangju.server.supervision;

import org.jspecify.annotations.NullMarked;

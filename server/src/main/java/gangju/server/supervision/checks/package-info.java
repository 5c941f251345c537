/** Checks on site: where, when, by whom, and what they found. */
@NullMarked
package gangju.server.supervision.checks;

import org.jspecify.annotations.NullMarked;

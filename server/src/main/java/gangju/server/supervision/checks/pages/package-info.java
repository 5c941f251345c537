/** The pages of checks on site. */
@NullMarked
package gangju.server.supervision.checks.pages;

import org.jspecify.annotations.NullMarked;

/** What is going wrong, since when, why, and what to do. */
@NullMarked
package gangju.server.indicators.pages.warnings;

import org.jspecify.annotations.NullMarked;

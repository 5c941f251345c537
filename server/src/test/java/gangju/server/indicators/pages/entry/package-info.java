/** One figure by hand. */
@NullMarked
package gangju.server.indicators.pages.entry;

import org.jspecify.annotations.NullMarked;

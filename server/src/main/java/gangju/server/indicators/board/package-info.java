/** What a plan's dashboard shows, read in a fixed number of statements. */
@NullMarked
package gangju.server.indicators.board;

import org.jspecify.annotations.NullMarked;

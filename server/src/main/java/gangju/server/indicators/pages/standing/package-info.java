/** Where a plan's targets stand: what will be missed, what is overdue, what has no figure. */
@NullMarked
package gangju.server.indicators.pages.standing;

import org.jspecify.annotations.NullMarked;

/** Pages on figures and targets as a visitor and a member get them. */
@NullMarked
package gangju.server.indicators.pages;

import org.jspecify.annotations.NullMarked;

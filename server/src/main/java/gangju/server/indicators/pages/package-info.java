/** What the pages on figures and targets share: the clocks in the address, the words of a status, figures in cells. */
@NullMarked
package gangju.server.indicators.pages;

import org.jspecify.annotations.NullMarked;

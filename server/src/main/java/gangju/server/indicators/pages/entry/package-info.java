/** How a person enters: a figure, a correction, an indicator, a choice between sources. */
@NullMarked
package gangju.server.indicators.pages.entry;

import org.jspecify.annotations.NullMarked;

/** How targets are judged, with which tolerances, and how forecasts would have done. */
@NullMarked
package gangju.server.indicators.pages.methods;

import org.jspecify.annotations.NullMarked;

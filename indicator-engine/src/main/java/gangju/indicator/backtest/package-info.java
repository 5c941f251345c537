/** How forecasts and warnings would have done, on the figures that had been published at the time. */
@NullMarked
package gangju.indicator.backtest;

import org.jspecify.annotations.NullMarked;

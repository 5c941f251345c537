/** Tests of forecasts. */
@NullMarked
package gangju.indicator.forecast;

import org.jspecify.annotations.NullMarked;

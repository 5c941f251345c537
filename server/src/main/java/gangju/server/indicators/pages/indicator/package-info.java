/** Indicators: where one stands, whether it will arrive, how we know; lists, comparisons and forms. */
@NullMarked
package gangju.server.indicators.pages.indicator;

import org.jspecify.annotations.NullMarked;

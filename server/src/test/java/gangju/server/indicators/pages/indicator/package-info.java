/** Tests of the page of an indicator. */
@NullMarked
package gangju.server.indicators.pages.indicator;

import org.jspecify.annotations.NullMarked;

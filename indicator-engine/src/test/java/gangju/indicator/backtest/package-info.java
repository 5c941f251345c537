/** Tests of back-tests. */
@NullMarked
package gangju.indicator.backtest;

import org.jspecify.annotations.NullMarked;

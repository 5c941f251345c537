/** The indicators and figures that come with the example plan. */
@NullMarked
package gangju.server.indicators.example;

import org.jspecify.annotations.NullMarked;

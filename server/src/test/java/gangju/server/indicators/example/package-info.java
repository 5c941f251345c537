/** Tests of the example's figures. */
@NullMarked
package gangju.server.indicators.example;

import org.jspecify.annotations.NullMarked;

/** Tests of how figures come in. */
@NullMarked
package gangju.server.indicators.intake;

import org.jspecify.annotations.NullMarked;

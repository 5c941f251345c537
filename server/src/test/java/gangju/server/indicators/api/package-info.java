/** Tests of what programs send and ask for. */
@NullMarked
package gangju.server.indicators.api;

import org.jspecify.annotations.NullMarked;

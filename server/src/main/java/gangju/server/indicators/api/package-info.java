/** What programs send and ask for, without a person present. */
@NullMarked
package gangju.server.indicators.api;

import org.jspecify.annotations.NullMarked;

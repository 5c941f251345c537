/** What a person should look at, raised once for one thing. */
@NullMarked
package gangju.server.indicators.warnings;

import org.jspecify.annotations.NullMarked;

/** Which indicators there are, what they mean, and the series that they have figures for. */
@NullMarked
package gangju.server.indicators.register;

import org.jspecify.annotations.NullMarked;

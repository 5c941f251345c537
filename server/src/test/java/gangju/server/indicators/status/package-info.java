/** Tests of what is watched and where it stands. */
@NullMarked
package gangju.server.indicators.status;

import org.jspecify.annotations.NullMarked;

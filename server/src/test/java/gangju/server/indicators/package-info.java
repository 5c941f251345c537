/** Tests of indicators, figures and standings on a real database. */
@NullMarked
package gangju.server.indicators;

import org.jspecify.annotations.NullMarked;

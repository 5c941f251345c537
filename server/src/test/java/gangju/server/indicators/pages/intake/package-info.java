/** Tests of the pages by which figures come in. */
@NullMarked
package gangju.server.indicators.pages.intake;

import org.jspecify.annotations.NullMarked;

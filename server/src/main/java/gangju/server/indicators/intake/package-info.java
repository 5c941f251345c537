/** How figures come in: previews, checks, imports, tokens. */
@NullMarked
package gangju.server.indicators.intake;

import org.jspecify.annotations.NullMarked;

/** Which indicator judges which target, and how: proposals to confirm, settings, a person's word. */
@NullMarked
package gangju.server.indicators.pages.links;

import org.jspecify.annotations.NullMarked;

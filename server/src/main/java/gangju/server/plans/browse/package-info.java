/** What a reader may see of adopted plans: heads, outlines, items, bodies and text, as the database keeps them. */
@NullMarked
package gangju.server.plans.browse;

import org.jspecify.annotations.NullMarked;

/** Searches everything that a reader may see, whatever the script and the vocabulary. */
@NullMarked
package gangju.server.plans.browse.search;

import org.jspecify.annotations.NullMarked;

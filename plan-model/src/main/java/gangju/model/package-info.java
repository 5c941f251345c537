/** The nouns of a public plan, as records without dependencies. */
@NullMarked
package gangju.model;

import org.jspecify.annotations.NullMarked;

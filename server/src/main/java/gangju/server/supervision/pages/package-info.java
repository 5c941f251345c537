/** The pages of supervision. */
@NullMarked
package gangju.server.supervision.pages;

import org.jspecify.annotations.NullMarked;

/** The pages of the implementation scheme. */
@NullMarked
package gangju.server.execution.pages;

import org.jspecify.annotations.NullMarked;

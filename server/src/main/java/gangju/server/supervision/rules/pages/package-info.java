/** The rules of supervision and the notices that they propose, as pages. */
@NullMarked
package gangju.server.supervision.rules.pages;

import org.jspecify.annotations.NullMarked;

/** Tests of the pictures of pages. */
@NullMarked
package gangju.server.plans.source.picture;

import org.jspecify.annotations.NullMarked;

/** Tests of plans: a small reader and a small plan that they share. */
@NullMarked
package gangju.server.plans;

import org.jspecify.annotations.NullMarked;

/** Tests of the intake of plans. */
@NullMarked
package gangju.server.plans.intake;

import org.jspecify.annotations.NullMarked;

/** Tests of the intake of plans. */
@NullMarked
package gangju.server.plans.intake.process;

import org.jspecify.annotations.NullMarked;

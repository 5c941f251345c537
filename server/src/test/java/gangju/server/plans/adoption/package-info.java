/** Tests of the adoption of plans. */
@NullMarked
package gangju.server.plans.adoption;

import org.jspecify.annotations.NullMarked;

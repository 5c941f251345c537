/** Adopting a draft (核定), correcting a misreading (更正), deleting a draft, withdrawing a plan. */
@NullMarked
package gangju.server.plans.adoption;

import org.jspecify.annotations.NullMarked;

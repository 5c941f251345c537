/** A plan's contents, and its text chapter by chapter with the items marked in it. */
@NullMarked
package gangju.server.plans.browse.outline;

import org.jspecify.annotations.NullMarked;

/**
 * What tasks are broken down into: milestones, parts, what they need, shares of targets, projects held to their word.
 */
@NullMarked
package gangju.server.execution.breakdown;

import org.jspecify.annotations.NullMarked;

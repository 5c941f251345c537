/** A plan's targets, tasks, projects, bodies and numbers as lists, and the page of each item. */
@NullMarked
package gangju.server.plans.browse.items;

import org.jspecify.annotations.NullMarked;

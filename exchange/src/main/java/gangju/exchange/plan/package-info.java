/** A plan as a workbook: one sheet each for what it says of itself, headings, targets, tasks, bodies and projects. */
@NullMarked
package gangju.exchange.plan;

import org.jspecify.annotations.NullMarked;

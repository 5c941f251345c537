/** The first page, the list of plans, and a plan's overview, file, workbook and print view. */
@NullMarked
package gangju.server.plans.browse.overview;

import org.jspecify.annotations.NullMarked;

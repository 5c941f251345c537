/** Tests of the words for targets, dates and figures. */
@NullMarked
package gangju.server.plans.browse.words;

import org.jspecify.annotations.NullMarked;

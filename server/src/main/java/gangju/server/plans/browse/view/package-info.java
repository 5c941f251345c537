/** What the pages of a plan share: their frame, words, links to sections, lists and the marked text. */
@NullMarked
package gangju.server.plans.browse.view;

import org.jspecify.annotations.NullMarked;

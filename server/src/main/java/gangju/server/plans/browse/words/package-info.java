/** Targets, dates, figures and sections in words, as planners write them in Chinese and English. */
@NullMarked
package gangju.server.plans.browse.words;

import org.jspecify.annotations.NullMarked;

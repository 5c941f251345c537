/** Reads a plan document into a draft: outline, targets, tasks, projects and findings. */
@NullMarked
package gangju.reader;

import org.jspecify.annotations.NullMarked;

/** Sixth stage: targets, other numbers, tasks, projects and findings. */
@NullMarked
package gangju.reader.item;

import org.jspecify.annotations.NullMarked;

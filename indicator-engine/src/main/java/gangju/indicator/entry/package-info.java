/** What is doubtful about a figure when it is entered; a doubtful figure is kept and flagged, never dropped. */
@NullMarked
package gangju.indicator.entry;

import org.jspecify.annotations.NullMarked;

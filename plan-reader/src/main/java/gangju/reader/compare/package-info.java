/** Tells whether two copies are one plan, aligns them, and shows what differs beyond script and vocabulary. */
@NullMarked
package gangju.reader.compare;

import org.jspecify.annotations.NullMarked;

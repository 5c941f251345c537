/** A draft: the items of a reading, and what becomes of them when the document is read again. */
@NullMarked
package gangju.server.plans.draft;

import org.jspecify.annotations.NullMarked;

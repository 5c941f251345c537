/** Fifth stage: sentences, clauses and the quantities in them. */
@NullMarked
package gangju.reader.statement;

import org.jspecify.annotations.NullMarked;

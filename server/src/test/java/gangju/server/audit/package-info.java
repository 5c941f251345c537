/** Tests of the audit record. */
@NullMarked
package gangju.server.audit;

import org.jspecify.annotations.NullMarked;

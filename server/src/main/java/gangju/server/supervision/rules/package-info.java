/** Rules by which notices are due without a person: kept in versions, switched on by plan, gone through once a day. */
@NullMarked
package gangju.server.supervision.rules;

import org.jspecify.annotations.NullMarked;

/** Who changed what, when and from where: entries that are only ever added, chained by hashes. */
@NullMarked
package gangju.server.audit;

import org.jspecify.annotations.NullMarked;

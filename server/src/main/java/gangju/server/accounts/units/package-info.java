/** The units: a tree that administrators keep. */
@NullMarked
package gangju.server.accounts.units;

import org.jspecify.annotations.NullMarked;

/** The door in front of every page: which act stands before it, and the headers of every answer. */
@NullMarked
package gangju.server.accounts.door;

import org.jspecify.annotations.NullMarked;

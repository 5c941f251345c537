/** Tests of the accounts and of the door. */
@NullMarked
package gangju.server.accounts;

import org.jspecify.annotations.NullMarked;

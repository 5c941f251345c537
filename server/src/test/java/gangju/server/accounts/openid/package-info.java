/** Tests with a real provider on this machine. */
@NullMarked
package gangju.server.accounts.openid;

import org.jspecify.annotations.NullMarked;

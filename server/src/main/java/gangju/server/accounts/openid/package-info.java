/** Signing in at a provider of OpenID Connect, where one is set, and which account somebody from there is. */
@NullMarked
package gangju.server.accounts.openid;

import org.jspecify.annotations.NullMarked;

/** How the server is started and reached: options, address, TLS, proxies, and the page for what went wrong. */
@NullMarked
package gangju.server.web;

import org.jspecify.annotations.NullMarked;

/** What leaves the server: written with the change that causes it, sent afterwards, tried again until it has left. */
@NullMarked
package gangju.server.outbox;

import org.jspecify.annotations.NullMarked;

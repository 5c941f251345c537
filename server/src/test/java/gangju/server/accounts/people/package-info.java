/** Tests of people and units. */
@NullMarked
package gangju.server.accounts.people;

import org.jspecify.annotations.NullMarked;

/** The people: who is invited, which roles they have where, who stands in for whom, who leaves. */
@NullMarked
package gangju.server.accounts.people;

import org.jspecify.annotations.NullMarked;

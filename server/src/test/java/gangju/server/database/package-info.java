/** Tests of the database, and the database that every test of the server gets. */
@NullMarked
package gangju.server.database;

import org.jspecify.annotations.NullMarked;

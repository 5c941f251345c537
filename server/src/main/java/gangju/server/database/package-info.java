/** The database: the embedded PostgreSQL or the one that the settings name, and its migrations. */
@NullMarked
package gangju.server.database;

import org.jspecify.annotations.NullMarked;

/** Where items were read: the tables of a document as tables, the pages of a document as pictures. */
@NullMarked
package gangju.server.plans.source;

import org.jspecify.annotations.NullMarked;

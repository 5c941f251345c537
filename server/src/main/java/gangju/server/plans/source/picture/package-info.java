/** Pages of PDF documents as pictures, drawn by a program of their own that may fail without taking the server down. */
@NullMarked
package gangju.server.plans.source.picture;

import org.jspecify.annotations.NullMarked;

/** Tests of what decides in documents of pages. */
@NullMarked
package gangju.reader.text.paged;

import org.jspecify.annotations.NullMarked;

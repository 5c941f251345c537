/** PDF files made in memory, sound and hostile. */
@NullMarked
package gangju.reader.text.pdf;

import org.jspecify.annotations.NullMarked;

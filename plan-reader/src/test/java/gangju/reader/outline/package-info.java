/** Headings, paragraphs and metadata. */
@NullMarked
package gangju.reader.outline;

import org.jspecify.annotations.NullMarked;

/** Lines, columns, paragraphs and tables from glyphs on pages; knows no file format. */
@NullMarked
package gangju.reader.text.paged;

import org.jspecify.annotations.NullMarked;

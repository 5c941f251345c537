/** Glyphs and rulings of PDF pages; nothing is drawn, no font or picture decoded. */
@NullMarked
package gangju.reader.text.pdf;

import org.jspecify.annotations.NullMarked;

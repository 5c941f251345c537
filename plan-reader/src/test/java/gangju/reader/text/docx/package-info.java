@NullMarked
package gangju.reader.text.docx;

import org.jspecify.annotations.NullMarked;

/** Word documents (DOCX): their XML streamed into lines, with the numbers that Word computes written out. */
@NullMarked
package gangju.reader.text.docx;

import org.jspecify.annotations.NullMarked;

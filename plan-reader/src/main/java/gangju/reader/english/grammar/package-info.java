/** Tells what part of speech each word of an English sentence is, and which verb governs a place of it. */
@NullMarked
package gangju.reader.english.grammar;

import org.jspecify.annotations.NullMarked;

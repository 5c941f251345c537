package gangju.reader.english;

import gangju.model.OutlineNode.Role;
import gangju.reader.english.grammar.Grammar;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that a number stands in, with what stands around it.
 *
 * @param listed below a head of targets
 * @param led in a list that a promise opens, whose first dates may be over
 */
record Setting(String sentence, Grammar grammar, @Nullable Role role, boolean listed, boolean led) {}

package gangju.reader.compare;

import gangju.model.Span;

/** A heading or paragraph by its folded key. */
record Unit(Span span, String key) {}

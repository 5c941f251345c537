package gangju.indicator.rule;

import gangju.indicator.remark.Note;
import gangju.model.Operator;
import java.util.List;

/** More, less, better, in words: how much is enough is for a person to say; what figures say of it is told. */
record DirectionalRule() implements TargetRule {
    static final DirectionalRule RULE = new DirectionalRule();

    @Override
    public Ruling judge(Case question, Margins margins) {
        var base = question.base();
        boolean comparable = base.isPresent()
                && question.broken().isEmpty()
                && !question.readings().isEmpty()
                && base.get().day().isBefore(question.latest().end());
        if (!comparable) {
            return Ruling.Refused.because(Note.of("words-only"));
        }
        var moved = Note.of(
                "figures-moved",
                base.get().day(),
                base.get().value(),
                question.latest().period(),
                question.latest().value(),
                question.promise().unit());
        return new Ruling.Refused(Note.of("words-only"), List.of(moved));
    }

    @Override
    public Shapes shapes(Operator operator) {
        return Shapes.PERIOD;
    }
}

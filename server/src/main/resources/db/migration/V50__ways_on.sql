-- A report that nobody in its unit can check goes on to the office by itself (submit-direct) or by the office (pass).
ALTER TABLE execution.report_step DROP CONSTRAINT report_step_kind_check;
ALTER TABLE execution.report_step ADD CONSTRAINT report_step_kind_check
    CHECK (kind IN ('submit', 'submit-direct', 'recall', 'forward', 'pass', 'return', 'accept', 'reopen'));

-- A notice can be withdrawn until it is answered; whoever may issue it may write down what a unit did on paper.
ALTER TABLE supervision.notice DROP CONSTRAINT notice_state_check;
ALTER TABLE supervision.notice ADD CONSTRAINT notice_state_check
    CHECK (state IN ('issued', 'signed', 'answered', 'returned', 'closed', 'withdrawn'));
ALTER TABLE supervision.step DROP CONSTRAINT step_kind_check;
ALTER TABLE supervision.step ADD CONSTRAINT step_kind_check
    CHECK (kind IN ('issue', 'sign', 'answer', 'sign-for', 'answer-for', 'close', 'return', 'extend', 'grant', 'refuse',
        'reopen', 'withdraw'));
DROP INDEX supervision.notice_open;
DROP INDEX supervision.notice_unit;
CREATE INDEX notice_open ON supervision.notice (due, id) WHERE state NOT IN ('closed', 'withdrawn');
CREATE INDEX notice_unit ON supervision.notice (unit_id, due) WHERE state NOT IN ('closed', 'withdrawn');
CREATE INDEX notice_withdrawn ON supervision.notice (unit_id, id) WHERE state = 'withdrawn';

-- What a unit said of its work before it said something else.
CREATE TABLE execution.former_answer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    unit_id bigint NOT NULL,
    answer text NOT NULL,
    reason text,
    answered_at timestamptz NOT NULL,
    answered_by text NOT NULL
);
CREATE INDEX former_answer_item ON execution.former_answer (item_id, id);
CREATE FUNCTION execution.keep_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO execution.former_answer (item_id, unit_id, answer, reason, answered_at, answered_by)
    VALUES (OLD.item_id, OLD.unit_id, OLD.answer, OLD.reason, OLD.answered_at, OLD.answered_by);
    RETURN NULL;
END $$;
CREATE TRIGGER assignment_answered_anew AFTER UPDATE OF answered_at ON execution.assignment FOR EACH ROW
    WHEN (OLD.answered_at IS NOT NULL AND OLD.answered_at IS DISTINCT FROM NEW.answered_at)
    EXECUTE FUNCTION execution.keep_answer();

-- The day that was set for an item, as it was before and after each change; null for none.
CREATE TABLE execution.due_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES execution.item,
    before_day date,
    after_day date,
    made_at timestamptz NOT NULL,
    made_by text NOT NULL
);
CREATE INDEX due_change_item ON execution.due_change (item_id, id);

CREATE TRIGGER former_answer_is_kept BEFORE UPDATE OR DELETE ON execution.former_answer
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_rewriting();
CREATE TRIGGER due_change_is_kept BEFORE UPDATE OR DELETE ON execution.due_change
    FOR EACH ROW EXECUTE FUNCTION execution.refuse_rewriting();

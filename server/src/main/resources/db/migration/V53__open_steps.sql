-- For the inbox, whose plans are found from what is due, not the other way round.
CREATE INDEX milestone_open ON execution.milestone (due_day, id) WHERE ended_at IS NULL AND done_day IS NULL;
CREATE INDEX part_open ON execution.part (due_day, id) WHERE ended_at IS NULL AND done_day IS NULL;

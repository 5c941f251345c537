-- For the board of tasks and the calendar.
CREATE INDEX item_done ON execution.item (plan_id, item_id)
    WHERE NOT gone AND kind = 'task' AND milestones > 0 AND milestones_done = milestones;
CREATE INDEX item_last_day ON execution.item (last_day, item_id) WHERE NOT gone AND kind = 'task';
CREATE INDEX item_in_plans ON execution.item (plan_id, ordinal, item_id) WHERE NOT gone AND kind = 'task';

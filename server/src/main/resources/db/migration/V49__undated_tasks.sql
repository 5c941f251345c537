-- Few among all the tasks that have no next day, most of which are done.
CREATE INDEX item_undated ON execution.item (plan_id, item_id)
    WHERE NOT gone AND kind = 'task' AND next_day IS NULL AND NOT is_done;

-- For the notices on the page of a task.
CREATE INDEX notice_item_item ON supervision.notice_item (item_id, notice_id);

-- For the calendar.
CREATE INDEX finding_until ON supervision.finding (until, id) WHERE rectify;

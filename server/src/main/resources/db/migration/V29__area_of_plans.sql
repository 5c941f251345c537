-- Whose plan it is decides which of two indicators of one name is proposed.
ALTER TABLE indicators.plan ADD COLUMN area text;
UPDATE indicators.plan p SET area = l.area FROM plans.listed_plan l WHERE l.plan_id = p.plan_id;

-- What the review left open (未核) is counted on lists of plans: few rows, found without reading all items.
CREATE INDEX version_item_unchecked ON plans.version_item (version_id, kind) WHERE NOT checked;

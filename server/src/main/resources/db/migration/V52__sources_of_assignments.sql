-- What is assigned from a list or as the text says can be taken back like what comes from a table or from rules.
ALTER TABLE execution.bulk_assignment DROP CONSTRAINT bulk_assignment_source_check;
ALTER TABLE execution.bulk_assignment ADD CONSTRAINT bulk_assignment_source_check
    CHECK (source IN ('table', 'rules', 'list', 'document'));

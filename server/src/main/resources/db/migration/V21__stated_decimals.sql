-- The decimals that a value is stated with: 2.40 has two. A whole one has as many as its closing zeros leave: 24000 has -3.
CREATE OR REPLACE FUNCTION indicators.decimals(value numeric) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN scale(value) > 0 THEN scale(value) WHEN value = 0 THEN 0
        ELSE length(rtrim(CAST(trim_scale(value) AS text), '0')) - length(CAST(trim_scale(value) AS text)) END;

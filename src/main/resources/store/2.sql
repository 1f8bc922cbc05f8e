-- What was found out about a run and cannot be derived from it at once.
CREATE TABLE evidence (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  json TEXT NOT NULL,
  made INTEGER NOT NULL,
  PRIMARY KEY (run, kind)
) WITHOUT ROWID;

-- How many rows each window forecasts.
ALTER TABLE forecast ADD COLUMN length INTEGER NOT NULL DEFAULT 1;

-- Which runs there are, without a look at their long texts.
CREATE INDEX run_listed ON run(id, state, starred, colour) WHERE deleted IS NULL;

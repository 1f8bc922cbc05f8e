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
CREATE INDEX run_listed ON run(deleted, id, state, starred, colour);

-- Runs that have begun on data, deleted ones included.
CREATE TABLE tried (
  digest TEXT PRIMARY KEY,
  runs INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO tried SELECT digest, count(*) FROM run WHERE started IS NOT NULL GROUP BY digest;

-- Other runs that had begun on the data before a look.
ALTER TABLE look ADD COLUMN runs_before INTEGER NOT NULL DEFAULT 0;
UPDATE look SET runs_before =
  (SELECT count(*) FROM run WHERE run.digest = look.digest AND run.started < look.at AND run.id IS NOT look.run);

-- Test results were shown as soon as they were there: everybody has looked at them.
INSERT INTO look(digest, at, run, runs_before)
SELECT r.digest, coalesce(r.ended, r.started, r.created), r.id,
  (SELECT count(*) FROM run o WHERE o.digest = r.digest AND o.started < coalesce(r.ended, r.started, r.created) AND o.id != r.id)
FROM run r JOIN score s ON s.run = r.id AND s.split = 'test'
WHERE NOT EXISTS (SELECT 1 FROM look WHERE look.run = r.id);

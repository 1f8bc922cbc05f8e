-- Recipes have fields that they had not before, and runs of the same set-up are told by all of them: what is kept is written anew.
UPDATE run SET setup = setup WHERE setup IS NULL;

-- First target rows of the windows of a split, where some are left out.
CREATE TABLE IF NOT EXISTS forecast_ranges (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  split TEXT NOT NULL,
  ranges TEXT NOT NULL,
  PRIMARY KEY (run, split)
) WITHOUT ROWID;

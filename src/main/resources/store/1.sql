-- Times are milliseconds since 1970, durations seconds, arrays little-endian; states are those of RunState, in lower case.

-- Programs that have opened this store; each keeps a lock on the byte of its number for as long as it lives.
CREATE TABLE instance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  opened INTEGER NOT NULL
);

CREATE TABLE sweep (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  recipe TEXT NOT NULL,          -- JSON, as in a recipe file: what is varied is varied from here
  settings TEXT NOT NULL,        -- JSON: what is varied, how it is searched, how long
  excluded INTEGER NOT NULL DEFAULT 0,
  seconds REAL NOT NULL DEFAULT 0, -- worked at it
  unsealed INTEGER,              -- when somebody has first asked for its trials' test results
  outcome TEXT,                  -- JSON: why it is over
  created INTEGER NOT NULL,
  ended INTEGER,
  deleted INTEGER
);

CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  starred INTEGER NOT NULL DEFAULT 0,
  colour INTEGER,                -- place in the palette
  state TEXT NOT NULL,
  owner INTEGER,                 -- instance that trains it
  recipe TEXT NOT NULL,          -- JSON, as in a recipe file
  series TEXT NOT NULL,          -- name of the data's file
  digest TEXT NOT NULL,          -- of the data
  seed INTEGER NOT NULL,
  setup TEXT NOT NULL,           -- digest of recipe and data without the seed: runs that share it differ by luck alone
  parent INTEGER REFERENCES run(id) ON DELETE SET NULL,
  parent_epoch INTEGER,          -- after which it was branched from its parent; null: with fresh weights
  sweep INTEGER REFERENCES sweep(id) ON DELETE CASCADE,
  trial INTEGER,                 -- number in its sweep
  point TEXT,                    -- JSON: one value for each thing that the sweep varies
  engine TEXT NOT NULL DEFAULT '',
  threads INTEGER,
  version TEXT NOT NULL,
  created INTEGER NOT NULL,
  started INTEGER,
  ended INTEGER,
  deleted INTEGER,
  epochs INTEGER NOT NULL,       -- asked for
  epoch INTEGER NOT NULL DEFAULT 0,
  best_epoch INTEGER NOT NULL DEFAULT 0,
  loss REAL,                     -- of the best epoch
  val_loss REAL,
  seconds REAL NOT NULL DEFAULT 0,
  speed REAL NOT NULL DEFAULT 0, -- training windows a second
  parameters INTEGER,
  facts TEXT,                    -- JSON
  scales TEXT,                   -- JSON: what was fitted on the train split
  kept INTEGER,                  -- epoch whose weights are the model; 0: weights of their own
  failure TEXT                   -- JSON: reason and advice
);
CREATE INDEX run_setup ON run(setup);
CREATE INDEX run_sweep ON run(sweep, trial);
CREATE INDEX run_parent ON run(parent);

-- What waits or is being worked at, in this order: single runs, and sweeps.
CREATE TABLE queue (
  run INTEGER UNIQUE REFERENCES run(id) ON DELETE CASCADE,
  sweep INTEGER UNIQUE REFERENCES sweep(id) ON DELETE CASCADE,
  place INTEGER NOT NULL
);
CREATE INDEX queue_place ON queue(place);

CREATE TABLE tag (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (run, tag)
) WITHOUT ROWID;

CREATE TABLE epoch (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  loss REAL,
  val_loss REAL,
  seconds REAL,
  learning_rate REAL,
  val_mae REAL,                  -- in the target's units
  val_skill REAL,
  PRIMARY KEY (run, epoch)
) WITHOUT ROWID;

-- Of some epochs, always the best and the newest of them: float32, in DL4J's order.
CREATE TABLE weights (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (run, epoch)
);

-- What going on from the newest epoch needs beside its weights.
CREATE TABLE checkpoint (
  run INTEGER PRIMARY KEY REFERENCES run(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  steps INTEGER NOT NULL,
  memory BLOB NOT NULL,
  first_batch_loss REAL,
  train_seconds REAL NOT NULL,
  trained_windows INTEGER NOT NULL
);

CREATE TABLE score (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  split TEXT NOT NULL,
  mae REAL, rmse REAL, mae_units REAL, rmse_units REAL, mape REAL, mase REAL, r2 REAL, directional_accuracy REAL,
  persistence_mae REAL, persistence_rmse REAL, persistence_mae_units REAL, persistence_rmse_units REAL,
  persistence_mape REAL, persistence_mase REAL, persistence_r2 REAL, persistence_directional_accuracy REAL,
  skill REAL,
  PRIMARY KEY (run, split)
) WITHOUT ROWID;

-- Many runs share what came and what persistence says: equal arrays are kept once.
CREATE TABLE array (
  digest TEXT PRIMARY KEY,
  data BLOB NOT NULL
);

CREATE TABLE forecast (
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  split TEXT NOT NULL,
  first_target_row INTEGER NOT NULL,
  actual TEXT NOT NULL REFERENCES array(digest),
  forecast TEXT NOT NULL REFERENCES array(digest),
  persistence TEXT NOT NULL REFERENCES array(digest),
  PRIMARY KEY (run, split)
) WITHOUT ROWID;
CREATE INDEX forecast_arrays ON forecast(actual, forecast, persistence);

-- How often somebody has looked at test results of a series.
CREATE TABLE look (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  run INTEGER,
  sweep INTEGER
);
CREATE INDEX look_digest ON look(digest);

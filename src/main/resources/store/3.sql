-- Runs on the same data.
CREATE INDEX run_digest ON run(digest);

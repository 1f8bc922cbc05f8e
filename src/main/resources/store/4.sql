-- 0: float32, exact; 1: float16, in half the room. Only 0 and 1 can be read without a look past the weights.
ALTER TABLE weights ADD COLUMN encoding INTEGER NOT NULL DEFAULT 0;

-- How much room weights take, without a look at them.
CREATE INDEX weights_size ON weights(run, epoch, encoding, length(data));

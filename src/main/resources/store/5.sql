-- Recipes have fields that they had not before, and runs of the same set-up are told by all of them: what is kept is written anew.
UPDATE run SET setup = setup WHERE setup IS NULL;

-- First target rows of the windows of a split, where some are left out; NULL for all rows from the first on.
ALTER TABLE forecast ADD COLUMN ranges TEXT;

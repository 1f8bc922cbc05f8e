-- Recipes have fields that they had not before, and runs of the same set-up are told by all of them: what is kept is written anew.
UPDATE run SET setup = setup WHERE setup IS NULL;

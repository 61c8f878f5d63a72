"""Client Level Data, each council's quarterly return, as the Department's published processing code (Release 2) reads it."""

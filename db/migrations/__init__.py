"""The steps from each schema of the clinic file to the next, run by Alembic."""

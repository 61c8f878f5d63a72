"""People and carers beside the community: numbers and files, without a database."""

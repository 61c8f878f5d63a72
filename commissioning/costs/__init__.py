"""What Shared Lives costs here in full, beside other services: sums and refusals, without a database."""

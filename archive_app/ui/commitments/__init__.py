"""The page of commitments: the ledger as a matrix and a list, and all that is told of each one."""

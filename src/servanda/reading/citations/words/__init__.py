"""The English words that citations in running text are made of, and what each word can begin."""

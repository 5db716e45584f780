"""What stands before every room: who may come in, from where, with what, and what a page may do."""

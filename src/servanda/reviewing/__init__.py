"""What needs another look: the work list, quotations that lost their place, and where coders differ; pure."""

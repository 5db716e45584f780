"""What the workbench shows like a site does: where its rooms stand, and how it tells claims and their timeline."""

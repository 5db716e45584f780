"""Servanda: a ledger of whether agreements are kept."""

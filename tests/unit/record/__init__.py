"""The record: what is written is read again, and what is refused stays as it was."""

"""What a workstation and its clinic's server tell each other. Loaded only where a server is set.

A workstation writes into its own file and nowhere else; what it wrote waits in the outbox. A thread
sends it, and takes in what others sent. The server's change log is the one order of all of it.
"""

"""The symptom drawing: painted on the figure, named in words."""

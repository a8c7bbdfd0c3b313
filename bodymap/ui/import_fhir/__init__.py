"""The page that imports what another record sent as FHIR."""

"""The record as HL7 FHIR R4, and patients with pain scores from FHIR that was made elsewhere."""

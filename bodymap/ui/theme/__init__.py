"""The look: colour and size tokens, the palette and style sheet, the typeface, the icons."""

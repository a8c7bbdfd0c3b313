"""What a chart is made of: frozen values and their rules, without Qt and without SQL."""

"""The benchmarks themselves: their rows, and how these are told."""

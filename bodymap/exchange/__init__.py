"""What leaves the program: pictures and documents."""

"""When the program itself fails: the chart is rescued, and one can go on."""

"""Maps of where needles were placed: which sites they show, and what they count. numpy comes with
the modules of the maps themselves, so a window imports those when the first map is asked for."""

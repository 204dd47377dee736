"""Word documents, written part by part as ECMA-376 (WordprocessingML) has them."""

"""Small widgets that several pages use: buttons that show their key, switches, strips, marks."""

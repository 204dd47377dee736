"""How the window looks: colours, faces, icons and painted shapes, light and dark."""

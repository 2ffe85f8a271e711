"""Keys and signatures as minisign writes them, so that its own program can check a stick too."""

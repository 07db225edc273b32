"""Opening untrusted picture files: what kind they are, decoded and reduced within limits."""

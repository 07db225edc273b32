"""What has to be there before Qt is imported: a screen, and the libraries with which Qt uses it."""

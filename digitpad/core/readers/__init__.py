"""One reader for each kind of file that holds labelled digits. None trusts what it reads."""

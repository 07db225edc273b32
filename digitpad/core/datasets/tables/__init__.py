"""Tables of label and pixels as text: CSV and ARFF, plain, gzipped or zipped."""

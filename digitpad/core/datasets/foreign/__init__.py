"""Files that other libraries write and read: NumPy, MATLAB and Parquet."""

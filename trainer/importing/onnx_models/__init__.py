"""ONNX files and the operations in them."""

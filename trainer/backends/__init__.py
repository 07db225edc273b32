"""TensorFlow, JAX or PyTorch, and the devices that each sees."""

"""Everything that ends in 28x28: from ink, and from a picture of ink on paper."""

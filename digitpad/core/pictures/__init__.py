"""From any picture to the 28x28 one: pages, files, paper, marks and traced lines."""

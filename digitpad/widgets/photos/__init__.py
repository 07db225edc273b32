"""What a person does with an opened photo: turn it, and put the box around another digit."""

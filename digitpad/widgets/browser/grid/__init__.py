"""The misread pictures as a grid of thumbnails."""

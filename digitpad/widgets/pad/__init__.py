"""The main window: the pad, its menus and the files of its page."""

"""The main window: the pad, its menus, and opening and saving its page."""

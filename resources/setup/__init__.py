"""What `make setup` runs on the machine itself, outside the program."""

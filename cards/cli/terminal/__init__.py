"""What every command does the same way: what it is started in, what it prints, how it refuses."""

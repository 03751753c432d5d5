"""The commands: each looks at its arguments and calls the stages; `cards.cli.app` gives them their names."""

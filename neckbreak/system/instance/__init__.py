"""One running neckbreak a person, and how others talk to it: a JSON object a line each way."""

"""Memory that stays and time that is promised, measured in a process that ran nothing before."""

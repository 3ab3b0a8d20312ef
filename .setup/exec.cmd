@rem npm's scripts say `exec` so that a POSIX shell makes way for the program: dash would die of a signal and leave the
@rem program running. cmd.exe knows no exec, looks for it in the current folder, and finds this.
@%*

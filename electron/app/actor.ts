/** Who makes a call: a window, over whichever transport, or a command line on the data directory. */
export type Actor = 'window' | 'command-line';

// What `npm start` was told: where the data lies, in any of the ways in which people say it, and the rest.
const flags = ['--data', '--data-dir'];

/** `dataFolder` is null where none is named; `missing` is the flag that names none. */
export function readStartArguments(argv) {
  const told = { dataFolder: null, missing: null, rest: [] };
  for (let at = 0; at < argv.length; at += 1) {
    const [flag, ...value] = argv[at].split('=');
    if (!flags.includes(flag)) told.rest.push(argv[at]);
    else {
      const folder = value.length > 0 ? value.join('=') : (argv[(at += 1)] ?? '');
      if (folder === '' || folder.startsWith('-')) told.missing = flag;
      else told.dataFolder = folder;
    }
  }
  return told;
}

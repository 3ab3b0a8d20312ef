/** Every line that the console can show, with its English words; `{name}` is a field. Other languages must match. */
export const logMessages = {
  'stage-started': '{stage} started',
  'stage-stopped': '{stage} stopped after {records} records',
  'stage-failed': '{stage} failed: {message}',
  'stage-restarting': '{stage} ended unexpectedly ({message}); restart {attempt} in {delayMs} ms',
  'stage-gave-up': '{stage} failed {attempt} times in a row and stays stopped: {message}',
  'stage-waiting': '{stage} waits: {message}; next try in {delayMs} ms',
  'stage-resumed': '{stage} goes on after waiting {waitedMs} ms',
  'stage-draining': '{stage} is draining, {records} records to go',
  'source-opened': 'Source opened: {source}, going on at position {position}',
  'input-skipped': 'Left out {file}: it is no .json, .ndjson or .jsonl file',
  'source-ended': 'Source ended after {records} records',
  'source-request': 'Received {records} users in {durationMs} ms',
  'batch-published': 'Published {records} records',
  'batch-stored': 'Stored {stored} of {records} records in {durationMs} ms',
  'records-rejected': 'Rejected {count} records: {code}, at {partition}:{offset}',
  'records-expired': 'Retention removed {count} records before they were read',
  'profiles-lost':
    'The profile store is empty although records were processed: it is filled again with what the log still has',
  'batch-folded': 'Folded the facts of {records} persons',
  'aggregates-rebuilt': 'Aggregates rebuilt from the profiles of {persons} persons',
  'pace-changed': 'Pace is now {pace}',
  'log-trimmed': 'Retention removed {records} messages from {topic}',
  'store-damaged': 'Damage found in {store}: {where}',
  'scrub-finished': 'All checksums of {store} were read: {damaged} damaged places',
  'lock-taken-over': 'Took over the data directory from process {pid}, which is gone',
  'application-ready': 'Ready, data in {directory}',
  'control-unavailable': 'Command lines cannot work through this application: {message}',
  'application-stopping': 'Stopping, {records} records to go',
  'window-reloaded': 'The window ended unexpectedly ({message}) and was reloaded',
  'setting-changed': 'Setting {name} is now {value}',
  'file-set-aside': '{file} could not be read ({message}); it was kept as {kept} and a fresh one is used',
  'store-moved-aside': 'The damaged {store} was moved aside to {kept}',
  'purge-started': 'Purge {purge} goes on with {step}',
  'purge-closed': 'Purge {purge} is closed: {records} erased, certificate filed',
  'purge-failed': 'Purge {purge} is open: {message}',
  'purge-due': 'The register says that {records} are due, {held} are held: a purge waits for approval',
  'purge-missed':
    'While Vigie was closed more became due: now {records}, and {held} are held; a purge waits for approval',
  'purge-not-counted': 'What is due could not be counted: {message}',
  'journal-line-unfinished':
    'The last line of the journal was never finished ({bytes} bytes, as a crash leaves them): it is kept as {kept}',
  'purge-waits': 'A purge that was interrupted is open: {message}',
  'recount-finished': 'Recounted {persons} persons: {differences} differences',
} as const;

export type LogCode = keyof typeof logMessages;
export const logCodes = Object.keys(logMessages) as [LogCode, ...LogCode[]];

import type { ActivityState } from '../../../gdpr-register/activity-record.ts';
import type { ActivityKind } from '../../../gdpr-register/field.ts';
import type { MergeSide } from '../../../gdpr-register/merge.ts';
import type { Plural } from '../plural.ts';

const states: Readonly<Record<ActivityState, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
};
const stateHelp: Readonly<Record<ActivityState, string>> = {
  draft: 'Still being written.',
  'in-review': 'Written, waits for approval.',
  approved: 'Counts: purges and comparisons follow the newest approved version, or the newest where none is approved.',
};
const kinds: Readonly<Record<ActivityKind, string>> = { controller: 'Controller', processor: 'Processor' };
const kindHelp: Readonly<Record<ActivityKind, string>> = {
  controller: 'You decide why and how the data are processed (Article 30(1)).',
  processor: 'You process data on behalf of a client (Article 30(2)).',
};
const sides: Readonly<Record<MergeSide, string>> = { mine: 'Yours', theirs: 'Theirs', both: 'Both' };
const damaged: Plural = {
  one: '{count} file of the register cannot be read. The other activities are not touched by it. Restore it from a backup of the data directory.',
  other:
    '{count} files of the register cannot be read. The other activities are not touched by it. Restore them from a backup of the data directory.',
};
const missingCount: Plural = { one: '{count} item is missing', other: '{count} items are missing' };
/** Of what is needed as the entry stands: the percentage counts the same. */
const missingOf: Plural = {
  one: '{count} of {needed} needed items is missing',
  other: '{count} of {needed} needed items are missing',
};
const driftCount: Plural = { one: '{count} difference', other: '{count} differences' };
const wrongCount: Plural = { one: '{count} field to correct', other: '{count} fields to correct' };
const conflictOpen: Plural = { one: '{count} field still to choose', other: '{count} fields still to choose' };
const aipdPresumed: Plural = {
  one: 'An impact assessment (DPIA) is presumed to be needed: {count} of the nine criteria is met (Article 35).',
  other: 'An impact assessment (DPIA) is presumed to be needed: {count} of the nine criteria are met (Article 35).',
};

const list = {
  name: 'Register',
  text: 'Records of processing activities, Article 30 GDPR.',
  loading: 'Reading the register…',
  readFailed: 'The register could not be read.',
  activityReadFailed: 'The activity could not be read.',
  compareFailed: 'The comparison with the system failed.',
  newActivity: 'New activity…',
  purge: 'Retention and purge',
  filters: 'Filter the activities',
  search: 'Search title, reference or author',
  everyState: 'Every state',
  showAll: 'Show all',
  list: 'Processing activities',
  activity: 'Activity',
  untitled: '(no name)',
  reference: 'Reference',
  kind: 'Role',
  kinds,
  kindHelp,
  state: 'State',
  states,
  stateHelp,
  completeness: 'Completeness',
  drift: 'Compared with the system',
  noDriftShort: 'Agrees',
  notCompared: 'Not compared yet',
  driftCount,
  review: 'Review',
  noReview: 'Not planned',
  reviewSoon: 'Due {day}',
  reviewOverdue: 'Overdue since {day}',
  version: 'Version',
  savedBy: 'Saved by {author}, {time}',
  withDraft: '+ unsaved edits',
  damaged,
  none: 'No activity yet',
  noneText: 'Add the first one, or import a register that you already have.',
  noMatch: 'No activity matches',
  noMatchText: 'Search for something else, or show all.',
};

const signing = {
  author: 'Your name',
  authorHelp: 'Kept with the version.',
  reason: 'Reason',
  reasonHelp: 'What is new, and why: it is read in the history.',
  newTitle: 'New activity',
  newText: 'One record for each purpose. It begins as a draft.',
  newReason: 'Record opened',
  copyTitle: 'New activity from this one',
  copyReason: 'Copy of “{title}”',
  title: 'Name of the processing',
  titleHelp: 'A telling name, such as “Payroll”.',
  create: 'Create',
};

const activity = {
  backToList: 'Back to the list',
  versionLine: 'Version {version}, {author}, {time}',
  views: 'What is shown',
  viewNames: { card: 'Record', versions: 'Versions', drift: 'System' },
  rewrite: 'Rewrite from the configuration…',
  rewriteHint: 'Opens the form with what this record would say of the pipeline today; nothing is saved yet.',
  copy: 'Copy…',
  edit: 'Edit',
  nothingFilled: 'Nothing is filled in yet.',
  notFilled: 'not filled in',
  yes: 'Yes',
  no: 'No',
  article: 'Art. {article}',
  needs: { required: 'required', expected: 'expected' },
  nothingMissing: 'Nothing is missing.',
  missingCount,
  missingOf,
  missingWord: 'missing',
  aipdPresumed,
  draftFound: 'Edits of {time} were not saved. They began with version {version}.',
  draftOlder: 'A newer version was saved since: on saving you choose field by field.',
  draftContinue: 'Continue the edits',
  draftForget: 'Discard…',
};

const form = {
  editing: 'Edit the activity',
  sections: 'Sections',
  noAnswer: '(no answer)',
  notDuration: 'A whole number is expected, and its unit.',
  durationUnit: 'Unit',
  durationUnits: { hours: 'hours', days: 'days', months: 'months', years: 'years' },
  rowName: '{item} {number}',
  rowAdd: 'Add: {item}',
  rowUp: 'Move up: {name}',
  rowDown: 'Move down: {name}',
  rowRemove: 'Remove: {name}',
  draftNone: 'Nothing changed yet.',
  draftWaiting: 'Keeping the edits…',
  draftSaved: 'Edits kept at {time}, not saved yet',
  draftFailed: 'Edits not kept. {why} It is tried again.',
  newerVersion: 'Version {version} was saved by {author}: on saving you choose field by field',
  wrongCount,
  toWrong: 'Go to the first of them',
  undo: 'Undo (Ctrl+Z)',
  redo: 'Redo (Ctrl+Shift+Z)',
  dropEdits: 'Discard…',
  dropTitle: 'Discard what you wrote?',
  dropText: 'The edits are deleted. The saved versions stay as they are.',
  dropConfirm: 'Discard the edits',
  leaveForm: 'Close',
  save: 'Save…',
  saveHint: 'Save as a new version (Ctrl+S)',
  saveTitle: 'Save as version {version}',
  saveText: 'Every save is a version that stays.',
  saveNow: 'Save',
  saving: 'Saving…',
  conflictTitle: 'Version {version} was saved by {author} while you were writing',
  conflictText: 'Saved {time}. Reason: “{reason}”. Nothing is lost: choose for each field which one counts.',
  conflictOpen,
  conflictDone: 'Every field is chosen.',
  backToForm: 'Back to the form',
  saveMerged: 'Save as version {version}',
  onlyOneChanged: { mine: 'Only you changed it.', theirs: 'Only they changed it.' },
  bothChanged: 'Both changed it: choose one.',
  bothSettled: 'Both changed it.',
  sides,
  bothText: 'Their lines, then those of yours that they do not have.',
};

const standings = {
  eea: 'In the European Economic Area: no transfer outside it.',
  adequate: 'Recognised as adequate (list of the Commission, read {day}).',
  limited:
    'Recognised as adequate only for {limit} (list of the Commission, read {day}): otherwise name the safeguard.',
  third: 'Not recognised as adequate (list of the Commission, read {day}): name the safeguard of Article 46.',
};

const history = {
  versions: 'Versions',
  before: 'Before',
  after: 'After',
  versionAs: 'Version {version} as “{as}”',
  savedAt: 'Saved',
  savedWho: 'By',
  newest: 'Newest',
  restoreColumn: 'Restore',
  restore: 'Restore…',
  restoreNow: 'Restore',
  restoreVersion: 'Restore version {version}',
  restoreText: 'Its content becomes the newest version, as a draft. The versions between stay.',
  restoreReason: 'Version {version} restored',
  differences: 'Differences between version {before} and version {after}',
  noDifference: 'None: both say the same.',
  field: 'Field',
  inVersion: 'Version {version}',
  comparing: 'Comparing with the system…',
  noDrift: 'This record agrees with the settings and the stores of the system, as just compared.',
  declared: 'The register says',
  found: 'The system shows',
  fixNow: 'Do it',
  toField: 'Open its field',
};

export const registerEn = { ...list, ...signing, ...activity, ...form, standings, ...history };

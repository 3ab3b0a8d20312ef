import { personIdEn } from './person-id.ts';
import type { SetAsideReason } from '../../../pipeline/domain/set-aside.ts';
import type { StoreName } from '../../../electron/contract/store-damage.ts';
import type { StageName, SourceKind } from '../../../pipeline/domain/config.ts';
import type { LogLevel, LogStage } from '../../../pipeline/domain/log-entry.ts';
import type { RejectionCode } from '../../../pipeline/domain/rejection.ts';
import type { StageState, WaitReason } from '../../../pipeline/domain/snapshot.ts';

/** Words that several screens share. */
export interface Terms {
  readonly stages: Readonly<Record<StageName, string>>;
  /** As the object of a verb: French needs its article. */
  readonly stageObjects: Readonly<Record<StageName, string>>;
  readonly logStages: Readonly<Record<LogStage, string>>;
  readonly states: Readonly<Record<StageState, string>>;
  readonly waits: Readonly<Record<WaitReason, string>>;
  /** Why a file could not be read, within a sentence. */
  readonly setAside: Readonly<Record<SetAsideReason, string>>;
  /** Why a source is out of reach, in brackets behind that; what Node and the API call it. */
  readonly causes: Readonly<Record<string, string>>;
  readonly httpStatus: string;
  readonly because: string;
  readonly rejections: Readonly<Record<RejectionCode, string>>;
  readonly levels: Readonly<Record<LogLevel, string>>;
  readonly sources: Readonly<Record<SourceKind, string>>;
  readonly stores: Readonly<Record<StoreName, string>>;
  readonly genders: Readonly<Record<'female' | 'male' | 'other', string>>;
  readonly unknown: string;
  /** What is said of what: a label and its value, a name and its act. */
  readonly pair: string;
  /** What somebody else says, as it is. */
  readonly quote: string;
  readonly details: string;
  readonly close: string;
  readonly cancel: string;
  readonly readAgain: string;
  readonly readsAgain: string;
  /** Before the host has answered. */
  readonly reading: string;
  readonly notKnown: string;
  /** Of what there was none of when the host was last heard, while it is away. */
  readonly notKnownNow: string;
  readonly noneWhenHeard: string;
  readonly connecting: string;
  /** Before why what a button says was refused. */
  readonly notDone: string;
  /** When something was verified, behind what came of it. */
  readonly verifiedOn: string;
  /** Beside what sends a form, as long as it cannot: which fields. */
  readonly stillMissing: string;
  readonly toCorrect: string;
  /** Of words that would keep what finds a person. */
  readonly personal: string;
  readonly personId: typeof personIdEn;
}

export const termsEn: Terms = {
  stages: { producer: 'Producer', transformer: 'Transformer', aggregator: 'Aggregator' },
  stageObjects: { producer: 'producer', transformer: 'transformer', aggregator: 'aggregator' },
  logStages: { producer: 'producer', transformer: 'transformer', aggregator: 'aggregator', application: 'application' },
  states: { stopped: 'Stopped', starting: 'Starting', running: 'Running', draining: 'Draining', failed: 'Failed' },
  // In a node of the graph of the least window there are 120 pixels for them.
  waits: {
    'back-pressure': 'Waits: next stage',
    'disk-full': 'Paused: disk full',
    'store-busy': 'Waits for the store',
    'store-unreachable': 'Server out of reach',
    'io-failed': 'Read or write failed',
    'source-unreachable': 'Source out of reach',
    'source-refused': 'Source refused',
    'source-pause': 'Between requests',
  },
  setAside: {
    'no-object': 'it is not a JSON object',
    settings: 'these settings do not fit: {parts}',
    'no-connections': 'it holds no connections',
    'no-lines': 'it holds no lines',
    'no-alerts': 'it holds no alerts',
    damaged: 'it is damaged',
    'too-new': 'a newer version of Vigie wrote it',
  },
  causes: {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection cut',
    UND_ERR_SOCKET: 'connection cut',
    ENOTFOUND: 'unknown host',
    EAI_AGAIN: 'host name not resolved',
    ETIMEDOUT: 'no answer in time',
    UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
    timeout: 'no answer in time',
    EHOSTUNREACH: 'no way to the host',
    ENETUNREACH: 'no network',
    truncated: 'answer cut short',
    CERT_HAS_EXPIRED: 'certificate expired',
    unknown: 'cause not known',
  },
  httpStatus: 'HTTP status {status}',
  because: '{what} ({why})',
  rejections: {
    'invalid-json': 'Not valid JSON',
    'invalid-record': 'Not a user record',
    'missing-id': 'No identifier',
    'invalid-birth-date': 'Birth date not valid',
    minor: 'Under 18',
    'invalid-email': 'E-mail not valid',
    erased: 'Person was erased',
    expired: 'Expired before reading',
  },
  levels: { debug: 'Debug', info: 'Info', warn: 'Warning', error: 'Error' },
  sources: { synthetic: 'Synthetic', randomuser: 'randomuser.me', files: 'Files' },
  stores: { log: 'Log', profiles: 'Profiles', aggregates: 'Aggregates' },
  genders: { female: 'Women', male: 'Men', other: 'Other' },
  unknown: 'Unknown',
  pair: '{name}: {value}',
  quote: '“{text}”',
  details: 'Details',
  close: 'Close',
  cancel: 'Cancel',
  readAgain: 'Read again',
  readsAgain: 'It is read again by itself.',
  reading: 'Reading…',
  notKnown: 'Not known yet',
  notKnownNow: 'Not known now',
  noneWhenHeard: 'The host does not answer. There was nothing here when it was last heard.',
  connecting: 'Connecting',
  notDone: 'Not done: “{what}”.',
  verifiedOn: 'Verified on {time}.',
  stillMissing: 'Still missing: {what}.',
  toCorrect: 'To correct: {what}.',
  personal: 'No e-mail address, no id and no long number: it would be a copy that nobody erases.',
  personId: personIdEn,
};

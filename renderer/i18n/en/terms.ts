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
  /** Before the host has answered. */
  readonly reading: string;
}

export const termsEn: Terms = {
  stages: { producer: 'Producer', transformer: 'Transformer', aggregator: 'Aggregator' },
  stageObjects: { producer: 'producer', transformer: 'transformer', aggregator: 'aggregator' },
  logStages: { producer: 'producer', transformer: 'transformer', aggregator: 'aggregator', application: 'application' },
  states: { stopped: 'Stopped', starting: 'Starting', running: 'Running', draining: 'Draining', failed: 'Failed' },
  waits: {
    'back-pressure': 'Waits for the next stage',
    'disk-full': 'Paused: the disk is full',
    'store-busy': 'Waits for the store',
    'store-unreachable': 'Waits: a server is out of reach',
    'io-failed': 'Waits: reading or writing failed',
    'source-unreachable': 'Waits: source out of reach',
    'source-refused': 'Waits: source refused',
    'source-pause': 'Pauses between requests',
  },
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
  reading: 'Reading…',
};

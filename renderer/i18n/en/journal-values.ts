import type { FixedCode } from '../../../gdpr-register/drift/fix-entry.ts';
import type { RequestAct } from '../../../gdpr-register/request/request-act.ts';
import type { requestKindNames } from '../../../gdpr-register/request/request-kind.ts';

type ChangedBy = RequestAct['act'] | 'identify';
type Kind = (typeof requestKindNames)[number] | 'person' | 'data-set';

/** Details of a line of the journal that are one of a few names. */
export const journalValuesEn: Readonly<
  Record<'state' | 'drift' | 'language' | 'act' | 'kind' | 'outcome' | 'by', Readonly<Record<string, string>>>
> = {
  act: {
    identify: 'it was said whom it is about',
    'ask-identity': 'identity asked for',
    'confirm-identity': 'identity confirmed',
    extend: 'time extended',
    decide: 'decided',
    'carry-out': 'carried out',
    'list-recipients': 'recipients listed',
    'tell-recipient': 'a recipient was told',
    'excuse-recipient': 'a recipient was not told, with a reason',
    close: 'closed',
    withdraw: 'withdrawn by the person',
    annul: 'entered by mistake',
  } satisfies Record<ChangedBy, string>,
  kind: {
    access: 'access',
    portability: 'portability',
    rectification: 'rectification',
    restriction: 'restriction',
    objection: 'objection',
    erasure: 'erasure',
    person: 'a person',
    'data-set': 'a data set',
  } satisfies Record<Kind, string>,
  outcome: { granted: 'granted', partly: 'granted in part', refused: 'refused' },
  by: { id: 'id', email: 'e-mail address', phone: 'telephone number' },
  language: { en: 'English', fr: 'French' },
  state: { draft: 'draft', 'in-review': 'in review', approved: 'approved' },
  drift: {
    'server-retention': 'the retention of a topic was set to what is declared',
    'retention-setting': 'a period was set to what is declared',
    'field-undeclared': 'a field that comes in was declared',
    'field-unseen': 'a field that does not come in was taken out',
    'store-undeclared': 'a store was given a recipient',
    'store-absent': 'a store that is not in use was taken out',
    'measure-failed': 'a measure was put in place, or taken out',
  } satisfies Record<FixedCode, string>,
};

/** Why a save of an activity was refused. */
export const activityRefusalsEn: Readonly<Record<string, string>> = {
  conflict: 'somebody else changed the activity meanwhile',
  'entry-invalid': 'what its fields say does not fit the register',
};

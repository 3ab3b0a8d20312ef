import type { RewindErrorCode } from '../en/rewind-errors.ts';
import type { ErrorWords } from '../en/error-words.ts';

export const rewindErrorsFr: Readonly<Record<RewindErrorCode, ErrorWords>> = {
  'group-active': {
    what: 'Les positions n’ont pas été ramenées en arrière.',
    why: 'Le groupe {group} a encore des membres : {members}.',
    next: 'Arrêtez le transformateur là-bas, ou attendez que les brokers l’aient abandonné, puis réessayez.',
  },
  'rewind-beyond': {
    what: 'Il n’y a rien à cet endroit.',
    why: 'Le journal n’a pas cette partition ou cette position.',
    next: 'Choisissez une position ou une heure présente dans le journal.',
  },
  'rewind-nothing': {
    what: 'Rien ne serait traité à nouveau.',
    why: 'Le transformateur n’a pas lu au-delà, ou la durée de conservation a supprimé ce qui suivait.',
    next: 'Choisissez une heure ou une position antérieure.',
  },
  'rewind-policy': {
    what: 'Des messages aussi anciens ne peuvent pas être traités à nouveau.',
    why: 'Sous la position {offset}, la partition {partition} a été traitée avec un autre jour de traitement ou une autre version.',
    next: 'Revenez à cette position ou à une position ultérieure.',
  },
  'stage-running': {
    what: 'Le transformateur est en marche.',
    why: 'Ses positions ne peuvent être ramenées en arrière que lorsqu’il est à l’arrêt.',
    next: 'Mettez-le en pause, puis réessayez.',
  },
};

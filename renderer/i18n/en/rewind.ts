import type { Plural } from '../plural.ts';

const records: Plural = {
  one: '{count} message is processed again, and none is counted twice.',
  other: '{count} messages are processed again, and none is counted twice.',
};
const erased: Plural = {
  one: '{count} of them is empty or of an erased person, and stays away.',
  other: '{count} of them are empty or of erased persons, and stay away.',
};

export const rewindEn = {
  open: 'Process again…',
  title: 'Process messages again',
  text: 'The transformer goes back to an earlier place in users.raw. What a store had lost is there again; everything else stays as it is, and who was erased stays away.',
  steps: {
    pause: 'Pause',
    choose: 'Choose where to begin',
    look: 'Look at what comes again',
    back: 'Set back',
    resume: 'Go on',
  },
  running: 'The transformer runs. What it is at is done again later, exactly.',
  draining: 'The transformer is stopping.',
  still: 'The transformer stands still.',
  pause: 'Pause the transformer',
  from: 'From',
  byTime: 'a time',
  byOffset: 'an offset',
  time: 'First message from',
  offset: 'Offset',
  notANumber: 'A whole number from 0.',
  partition: 'Partition',
  allPartitions: 'all',
  look: 'Show what comes again',
  again: 'Messages',
  offsets: 'Offsets',
  created: 'Created',
  gone: 'Gone',
  goneUnknown: 'some',
  goneNote: 'Gone = asked for, and removed by retention.',
  offsetRange: '{from} to {to}',
  timeRange: '{from} to {to}',
  records,
  erased,
  takes: 'At the highest rate that was seen: about {time}. The source waits meanwhile.',
  takesUnknown:
    'How long it takes cannot be told yet: the transformer was not seen under load. The source waits meanwhile.',
  nothing: 'Nothing lies between there and where the transformer stands. Choose an earlier place.',
  back: 'Set back',
  isBack: 'Set back. The journal says who did it.',
  resume: 'Start the transformer',
  stillPaused: 'The transformer stands still until it is started.',
  close: 'Close',
};

export const tourEn = {
  title: 'Tour of three steps',
  open: 'Tour of the window',
  at: 'Step {at} of {all}',
  next: 'Next',
  done: 'Done',
  leave: 'Leave the tour',
  steps: {
    start: {
      title: 'Start the pipeline',
      text: 'One click, or F9: synthetic users flow at once, without any setting. The same button stops it, and nothing is lost.',
    },
    dashboards: {
      title: 'Watch the dashboards',
      text: 'The charts move as records are stored. Once the pipeline is stopped, “Recount” proves that they are right.',
    },
    register: {
      title: 'Keep the register',
      text: 'Its first activity describes this very pipeline and is compared with it. Data that has passed its time is erased from the register on, with a certificate.',
    },
  },
};

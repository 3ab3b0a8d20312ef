/** The activity that describes this very pipeline. */
export const ownActivityId = 'vigie-pipeline';

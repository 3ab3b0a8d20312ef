/** Of nobody. */
export const sampleId = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';

/** What every field says that takes the id of a person. */
export const personIdEn = {
  label: 'Id of the person',
  shape: `36 characters, as in ${sampleId}.`,
  wrong: `An id has digits, letters from a to f and hyphens, as in ${sampleId}.`,
};

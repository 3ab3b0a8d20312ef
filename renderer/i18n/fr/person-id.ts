import { type personIdEn, sampleId } from '../en/person-id.ts';

export const personIdFr: typeof personIdEn = {
  label: 'Identifiant de la personne',
  shape: `36 caractères, comme ${sampleId}.`,
  wrong: `Un identifiant a des chiffres, des lettres de a à f et des traits d’union, comme ${sampleId}.`,
};

import type { Option } from '../field.ts';

/** The data sets that the pipeline declares: what a retention period is bound to. */
export const dataSetOptions: readonly Option[] = [
  { value: 'raw-messages', label: { fr: 'Messages bruts', en: 'Raw messages' } },
  { value: 'clean-facts', label: { fr: 'Faits épurés', en: 'Clean facts' } },
  { value: 'rejected-pointers', label: { fr: 'Pointeurs de rejets', en: 'Rejected pointers' } },
  { value: 'profiles', label: { fr: 'Profils', en: 'Profiles' } },
  { value: 'aggregates', label: { fr: 'Agrégats', en: 'Aggregates' } },
  { value: 'logs', label: { fr: 'Journaux techniques', en: 'Logs' } },
  { value: 'exports', label: { fr: 'Exports', en: 'Exports' } },
];

/** The stores in which they lie: where a recipient has access. */
export const storeOptions: readonly Option[] = [
  { value: 'log', label: { fr: 'Journal des messages', en: 'Message log' } },
  { value: 'profiles', label: { fr: 'Base des profils', en: 'Profile store' } },
  { value: 'aggregates', label: { fr: 'Base des agrégats', en: 'Aggregate store' } },
  { value: 'console', label: { fr: 'Console et journaux techniques', en: 'Console and logs' } },
  { value: 'files', label: { fr: 'Fichiers exportés', en: 'Exported files' } },
];

/** The fields of a source's record that the pipeline has a policy for. */
export const observedOptions: readonly Option[] = [
  { value: 'login.uuid', label: { fr: 'Identifiant unique', en: 'Unique id' } },
  { value: 'login.username', label: { fr: 'Nom d’utilisateur', en: 'User name' } },
  { value: 'gender', label: { fr: 'Genre', en: 'Gender' } },
  { value: 'name.title', label: { fr: 'Civilité', en: 'Title' } },
  { value: 'name.first', label: { fr: 'Prénom', en: 'First name' } },
  { value: 'name.last', label: { fr: 'Nom de famille', en: 'Last name' } },
  { value: 'nat', label: { fr: 'Nationalité', en: 'Nationality' } },
  { value: 'registered.date', label: { fr: 'Date d’inscription', en: 'Registration date' } },
  { value: 'dob.date', label: { fr: 'Date de naissance', en: 'Date of birth' } },
  { value: 'email', label: { fr: 'Adresse mél', en: 'E-mail address' } },
  { value: 'phone', label: { fr: 'Téléphone fixe', en: 'Telephone' } },
  { value: 'address', label: { fr: 'Adresse postale', en: 'Postal address' } },
  { value: 'cell', label: { fr: 'Téléphone mobile', en: 'Mobile telephone' } },
  { value: 'picture', label: { fr: 'Adresse de la photographie', en: 'Address of the picture' } },
  { value: 'id', label: { fr: 'Numéro d’identification national', en: 'National identification number' } },
  { value: 'login.password', label: { fr: 'Mot de passe', en: 'Password' } },
  { value: 'login.salt', label: { fr: 'Sel du mot de passe', en: 'Salt of the password' } },
  { value: 'login.md5', label: { fr: 'Empreinte MD5 du mot de passe', en: 'MD5 of the password' } },
  { value: 'login.sha1', label: { fr: 'Empreinte SHA-1 du mot de passe', en: 'SHA-1 of the password' } },
  { value: 'login.sha256', label: { fr: 'Empreinte SHA-256 du mot de passe', en: 'SHA-256 of the password' } },
  { value: 'location.coordinates', label: { fr: 'Coordonnées géographiques', en: 'Geographic coordinates' } },
  { value: 'location.timezone', label: { fr: 'Fuseau horaire', en: 'Time zone' } },
];

/** How each nationality writes telephone numbers, postcodes and its national id; see `parsePattern`. */
export interface NationalityFormats {
  readonly phones: readonly string[];
  readonly cells: readonly string[];
  /** A range of numbers, or patterns of text. */
  readonly postcode: readonly [number, number] | readonly string[];
  /** Name and pattern; null where the API gives none. */
  readonly id: readonly [string, string] | null;
}

const anyNumber: readonly [number, number] = [10_000, 99_999];

export const formatsByNationality: Readonly<Record<string, NationalityFormats>> = {
  AU: { phones: ['0d-dddd-dddd'], cells: ['04dd-ddd-ddd'], postcode: [200, 9999], id: ['TFN', 'ddddddddd'] },
  BR: { phones: ['(dd) dddd-dddd'], cells: ['(dd) dddd-dddd'], postcode: anyNumber, id: ['CPF', 'ddd.ddd.ddd-dd'] },
  CA: { phones: ['Add Add-dddd'], cells: ['Add Add-dddd'], postcode: ['AdA dAd'], id: ['SIN', 'ddddddddd'] },
  CH: {
    phones: ['07[56789] ddd dd dd'],
    cells: ['07[56789] ddd dd dd'],
    postcode: [1000, 9999],
    id: ['AVS', '756.dddd.dddd.dd'],
  },
  DE: { phones: ['0ddd-ddddddd'], cells: ['017d-ddddddd'], postcode: anyNumber, id: ['SVNR', 'dd dddddd A ddd'] },
  DK: { phones: ['dddddddd'], cells: ['dddddddd'], postcode: anyNumber, id: ['CPR', 'dddddd-dddd'] },
  ES: { phones: ['9dd-ddd-ddd'], cells: ['6dd-ddd-ddd'], postcode: anyNumber, id: ['DNI', 'dddddddd-A'] },
  FI: { phones: ['0d-ddd-ddd'], cells: ['04d-ddd-dd-dd'], postcode: anyNumber, id: ['HETU', 'NaNN_Adddun_define_d'] },
  FR: {
    phones: ['0[12345]-dd-dd-dd-dd'],
    cells: ['06-dd-dd-dd-dd'],
    postcode: anyNumber,
    id: ['INSEE', '[12]dddddddddddd dd'],
  },
  GB: {
    phones: [
      '01ddd dddddd',
      '01ddd ddddd',
      '011d ddd dddd',
      '01d1 ddd dddd',
      '02d dddd dddd',
      '0169 77 dddd',
      '016977 ddddd',
      '015242 ddddd',
      '029 dddd dddd',
    ],
    cells: ['07ddd dddddd'],
    postcode: ['Ad dAA', 'Add dAA', 'AAd dAA', 'AAdd dAA', 'AdA dAA', 'AAdA dAA'],
    id: ['NINO', 'AA dd dd dd A'],
  },
  IE: { phones: ['0d1-ddd-dddd'], cells: ['081-ddd-dddd'], postcode: anyNumber, id: ['PPS', 'dddddddA'] },
  IN: { phones: ['[789]ddddddddd'], cells: ['[789]ddddddddd'], postcode: anyNumber, id: ['UIDAI', 'dddddddddddd'] },
  IR: { phones: ['0dd-dddddddd'], cells: ['09dd-ddd-dddd'], postcode: anyNumber, id: null },
  MX: { phones: ['(6dd) ddd dddd'], cells: ['(6dd) ddd dddd'], postcode: anyNumber, id: ['NSS', 'dd dd dd dddd d'] },
  NL: {
    phones: ['(0ddd) dddddd', '(ddd)-ddd-dddd'],
    cells: ['(06) dddddddd'],
    postcode: ['dddd AA'],
    id: ['BSN', 'ddddddddd'],
  },
  NO: { phones: ['dddddddd'], cells: ['dddddddd'], postcode: ['dddd'], id: ['FN', 'ddddddddddd'] },
  NZ: { phones: ['(ddd)-ddd-dddd'], cells: ['(ddd)-ddd-dddd'], postcode: anyNumber, id: null },
  RS: { phones: ['0dd-dddd-ddd'], cells: ['06d-dddd-ddd'], postcode: anyNumber, id: ['SID', 'ddddddddd'] },
  TR: { phones: ['(ddd)-ddd-dddd'], cells: ['(ddd)-ddd-dddd'], postcode: anyNumber, id: null },
  UA: { phones: ['(0[69][3678]) Add-dddd'], cells: ['(0[69][3678]) Add-dddd'], postcode: anyNumber, id: null },
  US: { phones: ['(ddd) ddd-dddd'], cells: ['(ddd) ddd-dddd'], postcode: anyNumber, id: ['SSN', 'ddd-dd-dddd'] },
};

import type { ReadRegister } from '../../../gdpr-register/import/imported-activity.ts';
import { readRegisterCsv } from '../../../gdpr-register/import/read-register-csv.ts';
import { readRegisterJson } from '../../../gdpr-register/import/read-register-json.ts';
import { readRegisterSheets } from '../../../gdpr-register/import/read-register-sheets.ts';
import { readRegisterFile } from '../readers/register-file.ts';

/** What a file says of the register. Throws a refusal where the file is not read at all. */
export async function readRegister(bytes: Uint8Array, fileName: string): Promise<ReadRegister> {
  const file = await readRegisterFile(bytes, fileName);
  switch (file.kind) {
    case 'json':
      return readRegisterJson(file.value);
    case 'csv':
      return readRegisterCsv(file.sheet);
    case 'sheets':
      return readRegisterSheets(file.sheets);
  }
}

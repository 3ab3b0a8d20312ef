import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { firstPlace, windowPlaceSchema, type WindowPlace } from './window-place.ts';

/** The kept place, or the first one where the file is absent or not a place: where a window stood is worth no error. */
export function readPlace(file: string): WindowPlace {
  try {
    return windowPlaceSchema.catch(firstPlace).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return firstPlace;
  }
}

/** Whole or not at all. Synchronous, since it is also the last thing a closing window does. */
export function writePlace(file: string, place: WindowPlace): void {
  const fresh = `${file}.new`;
  writeFileSync(fresh, JSON.stringify(place));
  renameSync(fresh, file);
}

/** `B12` for the second cell of the twelfth row, both counted from 0. */
export function cellName(row: number, column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCodePoint('A'.codePointAt(0)! + ((rest - 1) % 26)) + name;
  }
  return `${name}${row + 1}`;
}

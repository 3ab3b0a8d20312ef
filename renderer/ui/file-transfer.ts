/** A file as it travels over the contract. */
export interface FileContent {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** Hands a file to the browser, or to the shell's own, to be saved where the user's downloads go. */
export function saveFile({ fileName, mediaType, base64 }: FileContent, page: Document): void {
  saveBlob(fileName, new Blob([bytesOf(base64)], { type: mediaType }), page);
}

/** The same of what the window made itself. */
export function saveBlob(fileName: string, content: Blob, page: Document): void {
  const url = URL.createObjectURL(content);
  const link = page.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the content once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What the user chose, as it travels over the contract. */
export async function readFile(file: File): Promise<FileContent> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fileName: file.name, mediaType: file.type, base64: base64Of(bytes) };
}

/** The file, or a file of its first bytes: what is larger is none of ours, and no host takes it. */
export function cutFile(file: File, mostBytes: number): File {
  return file.size <= mostBytes ? file : new File([file.slice(0, mostBytes)], file.name, { type: file.type });
}

/** The content of a text file, as UTF-8. */
export function textOf({ base64 }: Pick<FileContent, 'base64'>): string {
  return new TextDecoder().decode(bytesOf(base64));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A spread takes no more arguments than the stack has room for. */
const bytesInStep = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += bytesInStep) {
    text += String.fromCharCode(...bytes.subarray(from, from + bytesInStep));
  }
  return btoa(text);
}

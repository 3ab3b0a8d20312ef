export function say(text: string): void;
export function sayWhile(text: string, detail?: () => string): () => number;

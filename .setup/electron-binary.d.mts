export function findElectron(): Promise<{ readonly file: string } | { readonly reason: string }>;
export function explainCrash(output: string): string | undefined;

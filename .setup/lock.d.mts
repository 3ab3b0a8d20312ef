export function withLock<T>(work: () => Promise<T>, folder?: string): Promise<T>;

/** What this installation of the pipeline is set to, as plain data: the application fills it from its real settings. */
export interface OwnConfiguration {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly source: OwnSource;
  /** ISO 8601: how long raw messages and rejected pointers are kept; the log deletes them itself. */
  readonly rawRetention: string;
  /** Those that are connected, in the order of the pipeline. */
  readonly stores: readonly OwnStore[];
  /** How each field of the source's record leaves the raw messages, by the names of the pipeline. */
  readonly protection: Readonly<Record<string, OwnProtection>>;
  readonly connections: {
    /** null where nothing is reached over a network. */
    readonly encrypted: boolean | null;
    readonly authenticated: boolean | null;
  };
  /** Whether files are their owner's alone; null where the system knows no such rights. */
  readonly privateFiles: boolean | null;
}

export type OwnProtection = 'clear' | 'keyed-hash' | 'dropped';

export type OwnSource =
  | { readonly kind: 'synthetic' }
  | { readonly kind: 'files' }
  | { readonly kind: 'randomuser'; readonly host: string };

export interface OwnStore {
  /** One of the register's names of stores. */
  readonly name: string;
  /** `SQLite`, `Apache Kafka`: who operates it is a recipient. */
  readonly product: string;
  /** In the application's own folder, or on a server. */
  readonly place: 'local' | 'server';
}

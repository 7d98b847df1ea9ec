import 'server-only';

export type Value = string | number | null;
export type Row = Record<string, unknown>;

export interface Statement {
  sql: string;
  values: Value[];
  /** When it changes no row, none of the statements with it is carried out. */
  must?: boolean;
}

/** The little that a database must be able to do. Placeholders are `$1`, `$2` … */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** What follows a `select` of a row that is about to be claimed. */
  readonly skipLocked: string;
  read(sql: string, values: Value[]): Promise<Row[]>;
  /** Number of rows changed. */
  change(sql: string, values: Value[]): Promise<number>;
  /** All statements or none. The number of rows that each changed; null when one that must change a row changed none. */
  changeAll(statements: Statement[]): Promise<number[] | null>;
  close(): Promise<void>;
}

/** PostgreSQL gives whole numbers of 64 bits as text. */
export const parseMs = (value: unknown): number | null => (value === null ? null : Number(value));
export const parseText = (value: unknown): string | null => (value === null ? null : String(value));

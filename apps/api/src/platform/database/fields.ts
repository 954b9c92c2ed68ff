import { findRegion } from '@rongcai/codes';
import type { EntitySchemaColumnOptions } from 'typeorm';
import type { Text } from '../../kernel/text.ts';

/** A piece of JSON Schema, as it stands in openapi.yaml. */
export type JsonSchema = Readonly<Record<string, unknown>>;

interface FieldParts {
  readonly column: Omit<EntitySchemaColumnOptions, 'name'>;
  readonly schema: JsonSchema;
  readonly label?: Text;
  /** The table that the column points to; the kit checks that the record exists and lies in the caller's scope. */
  readonly references?: string;
  /** Kinds that the record pointed to may be of. */
  readonly kinds?: readonly string[];
  /** A day that cannot lie ahead. */
  readonly past?: boolean;
  /** A code of a published list: the kit refuses one that the list does not have. */
  readonly known?: KnownCode;
  /** Personal data: encrypted at rest, masked in answers, never filtered, sorted or searched by. */
  readonly secret?: SecretKind;
  /** Not read with lists and actions (large values). */
  readonly lazy?: boolean;
  /** A value range or pattern that the database holds too; `?` stands for the column. */
  readonly check?: string;
  /** What a breach of `check` says to the caller. */
  readonly refusal?: { readonly code: string; readonly message: Text };
}

export interface KnownCode {
  readonly code: string;
  /** What the codes are of, as in “There is no … 110999”. */
  readonly of: Text;
  readonly has: (value: string) => boolean;
}

export type SecretKind = 'national-id' | 'phone' | 'account';

/**
 * One fact about a record, declared once: its column, its shape in the API, its label in both languages.
 * Everything else (row type, request and response schemas, CSV headers, columns and forms of the admin app)
 * is derived from it.
 */
export class Field<T> {
  declare readonly valueType: T;
  readonly parts: FieldParts;

  constructor(parts: FieldParts) {
    this.parts = parts;
  }

  label(zh: string, en: string): Field<T> {
    return new Field<T>({ ...this.parts, label: { zh, en } });
  }

  nullable(): Field<T | null> {
    return new Field<T | null>({
      ...this.parts,
      column: { ...this.parts.column, nullable: true },
      schema: nullableSchema(this.parts.schema),
    });
  }

  /** The value of rows that are made without one; also the default in the database. */
  default(value: T & (string | number | boolean | readonly string[])): Field<T> {
    const stored = Array.isArray(value) ? '{}' : value;
    return new Field<T>({ ...this.parts, column: { ...this.parts.column, default: stored as string } });
  }

  unique(): Field<T> {
    return new Field<T>({ ...this.parts, column: { ...this.parts.column, unique: true } });
  }

  lazy(): Field<T> {
    return new Field<T>({ ...this.parts, lazy: true });
  }

  /** A condition that the database holds; `?` stands for the column. */
  check(expression: string): Field<T> {
    return new Field<T>({ ...this.parts, check: expression });
  }

  /** Nobody can give a day after today. */
  past(): Field<T> {
    return new Field<T>({ ...this.parts, past: true });
  }

  known(known: KnownCode): Field<T> {
    return new Field<T>({ ...this.parts, known });
  }

  /** What the caller is told when the database finds the value out of its range. */
  refused(code: string, message: Text): Field<T> {
    return new Field<T>({ ...this.parts, refusal: { code, message } });
  }

  /** Adds what JSON Schema can say beyond the kind (pattern, minimum …). */
  with(schema: JsonSchema): Field<T> {
    return new Field<T>({ ...this.parts, schema: { ...this.parts.schema, ...schema } });
  }
}

function nullableSchema(schema: JsonSchema): JsonSchema {
  const type = schema.type;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema.enum;
  return { ...schema, type: [type, 'null'], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) };
}

/** Not blank at its ends, and without control characters but tab and new line. */
export const PLAIN_TEXT = '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$';

/** The same on one line: what stands in a list, a file for a bank or a heading. */
export const ONE_LINE = '^[^\\s\\u0000-\\u001f\\u007f](?:[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f])?$';

/** Longer texts may have lines. */
const LONGEST_LINE = 200;

/** Text of at most `max` characters that is not blank at its ends and has no control characters. */
export function text(max: number): Field<string> {
  return new Field<string>({
    column: { type: 'varchar', length: max },
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: max,
      pattern: max > LONGEST_LINE ? PLAIN_TEXT : ONE_LINE,
    },
  });
}

/** A code of a standard: letters, digits and separators only. */
export function code(length: number, pattern: string): Field<string> {
  return new Field<string>({
    column: { type: 'varchar', length },
    schema: { type: 'string', maxLength: length, pattern },
  });
}

export function integer(minimum: number, maximum: number): Field<number> {
  return new Field<number>({
    column: { type: 'int' },
    schema: { type: 'integer', minimum, maximum },
    check: `? BETWEEN ${minimum} AND ${maximum}`,
  });
}

/** A number from a sequence. */
export function counter(): Field<number> {
  return new Field<number>({ column: { type: 'bigint' }, schema: { type: 'integer', format: 'int64', minimum: 0 } });
}

/** A share or rate as a whole number of basis points (1/100 %), so that comparisons are exact. */
export function basisPoints(): Field<number> {
  return integer(0, 10_000);
}

/** Money in fen, never negative, at most 10 billion yuan. */
export function money(): Field<number> {
  return new Field<number>({
    column: { type: 'bigint' },
    schema: { type: 'integer', format: 'int64', minimum: 0, maximum: 1_000_000_000_000 },
    check: '? BETWEEN 0 AND 1000000000000',
  });
}

/** Money in fen with a sign: a leg of the ledger. */
export function signedMoney(): Field<number> {
  return new Field<number>({
    column: { type: 'bigint' },
    schema: { type: 'integer', format: 'int64', minimum: -1_000_000_000_000_000, maximum: 1_000_000_000_000_000 },
  });
}

export function date(): Field<string> {
  return new Field<string>({ column: { type: 'date' }, schema: { type: 'string', format: 'date', minLength: 10, maxLength: 10 } });
}

export function instant(): Field<Date> {
  return new Field<Date>({
    column: { type: 'timestamptz', precision: 3 },
    schema: { type: 'string', format: 'date-time', maxLength: 35 },
  });
}

export function flag(): Field<boolean> {
  return new Field<boolean>({ column: { type: 'boolean' }, schema: { type: 'boolean' } });
}

export function uuid(): Field<string> {
  return new Field<string>({ column: { type: 'uuid' }, schema: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 } });
}

/** An id of a record of another table, held by a foreign key; `kinds` are those of its field `kind` that suit. */
export function reference(table: string, ...kinds: string[]): Field<string> {
  return new Field<string>({ ...uuid().parts, references: table, ...(kinds.length > 0 ? { kinds } : {}) });
}

/** One of a closed list; the labels go into the contract, and the database refuses anything else. */
export function oneOf<const K extends string>(values: Readonly<Record<K, Text>>): Field<K> {
  const keys = Object.keys(values) as K[];
  return new Field<K>({
    column: { type: 'varchar', length: 40 },
    schema: { type: 'string', enum: keys, 'x-labels': values },
    check: `? IN (${keys.map((key) => `'${key}'`).join(', ')})`,
  });
}

export function texts(maxItems: number, maxLength: number): Field<string[]> {
  return new Field<string[]>({
    column: { type: 'varchar', length: maxLength, array: true },
    schema: { type: 'array', maxItems, items: text(maxLength).parts.schema },
  });
}

/** Structured data whose shape `schema` gives. */
export function json<T>(schema: JsonSchema): Field<T> {
  return new Field<T>({ column: { type: 'jsonb' }, schema });
}

/** The six digits of GB/T 2260. */
export function region(): Field<string> {
  return new Field<string>({
    column: { type: 'char', length: 6 },
    schema: { type: 'string', pattern: '^[0-9]{6}$', minLength: 6, maxLength: 6 },
    known: {
      code: 'unknown-region',
      of: { zh: '行政区划', en: 'region of GB/T 2260' },
      has: (value) => value === '000000' || findRegion(value) !== undefined,
    },
  });
}

/**
 * Personal data: the column holds ciphertext with its key id, and answers show a mask. The schema is that of the
 * plain value as a request brings it.
 */
export function secret(kind: SecretKind, schema: JsonSchema): Field<string> {
  return new Field<string>({ column: { type: 'varchar', length: 300 }, schema: { type: 'string', ...schema }, secret: kind });
}

/** The keyed hash by which an encrypted value is found; never leaves the server. */
export function blindIndex(): Field<string> {
  return new Field<string>({ column: { type: 'char', length: 64 }, schema: { type: 'string' } });
}

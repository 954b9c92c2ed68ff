import { type Text, text } from './text.ts';

/** What is wrong with one field: where (JSON pointer), which rule (code), and what would be right. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
}

/** The five kinds of refusal; platform/http maps each to a status. */
export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

interface Detail {
  readonly errors?: readonly FieldError[];
  /** Values that a client may act on, shown as members of the problem (for example the allowed actions). */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A refusal by a rule. `code` is stable and documented; `message` says what would be right. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly text: Text;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(kind: ErrorKind, code: string, message: Text, detail: Detail = {}) {
    super(message.en);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.text = message;
    this.errors = detail.errors ?? [];
    this.extra = detail.extra ?? {};
  }
}

export function fieldError(pointer: string, code: string, zh: string, en: string): FieldError {
  return { pointer, code, message: text(zh, en) };
}

/** A 400 that names the fields. The pointers are those of the request body. */
export function invalid(...errors: FieldError[]): DomainError {
  const first = errors[0];
  return new DomainError('invalid', 'invalid-input', first?.message ?? text('输入有误', 'The input is invalid'), { errors });
}

/** What does not exist and what is outside the caller's scope answer alike. */
export function notFound(): DomainError {
  return new DomainError('not-found', 'not-found', text('没有找到该记录', 'There is no such record'));
}

export function conflict(code: string, zh: string, en: string, detail: Detail = {}): DomainError {
  return new DomainError('conflict', code, text(zh, en), detail);
}

export function forbidden(code: string, zh: string, en: string): DomainError {
  return new DomainError('forbidden', code, text(zh, en));
}

export function unavailable(code: string, zh: string, en: string): DomainError {
  return new DomainError('unavailable', code, text(zh, en));
}

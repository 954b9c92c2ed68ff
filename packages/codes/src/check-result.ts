/** Why a code was refused: a stable machine code and one sentence in each language. Never contains the code itself. */
export interface CheckFailure<Code extends string> {
  readonly ok: false;
  readonly code: Code;
  readonly zh: string;
  readonly en: string;
  /** Only when the last place is wrong: the character that would make the rest right. */
  readonly expected?: string;
}

/** Outcome of every `check…` function of this package: the normalised value with what it says, or the failing check. */
export type CheckResult<Facts extends object, Code extends string> =
  | ({ readonly ok: true; readonly value: string } & Facts)
  | CheckFailure<Code>;

/**
 * What people type or paste becomes what the standard writes: full-width forms become half-width,
 * blanks disappear, letters become capitals.
 */
export function normalizeCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

import type { Message } from './message.ts';

/** One thing that is wrong with a document, and where: `pointer` is a JSON pointer into it. */
export interface Problem {
  readonly code: string;
  readonly pointer: string;
  readonly message: Message;
  /** Of a calculation that can't go on: the facts that it was made from. */
  readonly facts?: readonly string[];
}

/** Thrown when a document, a set of facts or a calculation can't be accepted. */
export class PolicyError extends Error {
  readonly code: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems[0];
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(first ? `${first.pointer || '/'}: ${first.message.en}${more}` : 'invalid');
    this.name = 'PolicyError';
    this.code = first?.code ?? 'invalid';
    this.problems = problems;
  }
}

/** Ends the work with one problem. */
export function fail(code: string, pointer: string, message: Message, facts: Iterable<string> = []): never {
  const from = [...facts];
  throw new PolicyError([{ code, pointer, message, ...(from.length ? { facts: from } : {}) }]);
}

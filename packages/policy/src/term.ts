import type { Text } from './form.ts';
import type { Kind } from './kind.ts';
import type { RoundingMode } from './num.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

/** A node after its names and types are resolved: what is evaluated, compiled to SQL, checked and read aloud. */
export interface Term {
  readonly kind: Kind | 'literal' | 'set';
  readonly type: Type;
  readonly pointer: string;
  readonly args: readonly Term[];
  /** Of a literal. */
  readonly value?: Scalar;
  /** Of a set of literals. */
  readonly values?: readonly Scalar[];
  /** A fact's path, or the name of a parameter, table, definition or field. */
  readonly name?: string;
  readonly column?: string;
  /** What the bureau calls it. */
  readonly title?: Text;
  /** Which of the enclosing lists' rows an item is read from, and where a list puts its rows. */
  readonly level?: number;
  readonly mode?: RoundingMode;
  readonly places?: number;
  readonly edge?: 'first' | 'last';
  readonly descending?: boolean;
  readonly facts: ReadonlySet<string>;
  /** Nodes after definitions are put in their places: bounds the work. */
  readonly size: number;
}

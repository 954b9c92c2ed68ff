import { daysBetween, monthsBetween } from './date.ts';
import type { NearMiss } from './decision.ts';
import { compare, isNum, negate, subtract, writeNum } from './num.ts';
import type { Go, Run } from './run.ts';
import { order } from './run-values.ts';
import type { Term } from './term.ts';
import { isList, type Value, writeValue } from './value.ts';

/** A comparison inside a predicate that can be short by a number, some days or some months. */
export interface NearProbe {
  readonly fact: string | undefined;
  readonly unit: string;
  readonly bounds: readonly { readonly operator: 'lt' | 'le' | 'gt' | 'ge' | 'eq'; readonly have: Go; readonly need: Go }[];
}

const mirrored = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', eq: 'eq' } as const;

/** The comparisons that a predicate stands or falls with. */
export function probes(term: Term, go: (term: Term) => Go): NearProbe[] {
  const [first, second, third] = term.args;
  switch (term.kind) {
    case 'ref':
      return first ? probes(first, go) : [];
    case 'and':
    case 'or':
      return term.args.flatMap((arg) => probes(arg, go));
    case 'implies':
      return second ? probes(second, go) : [];
    case 'if':
      return [second, third].flatMap((arg) => (arg ? probes(arg, go) : []));
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'eq': {
      if (!first || !second || !measurable(first)) return [];
      const turned = first.facts.size === 0 && second.facts.size > 0;
      const [have, need] = turned ? [second, first] : [first, second];
      return [
        {
          fact: factOf(have),
          unit: unitOf(have),
          bounds: [{ operator: turned ? mirrored[term.kind] : term.kind, have: go(have), need: go(need) }],
        },
      ];
    }
    case 'between':
      if (!first || !second || !third || !measurable(first)) return [];
      return [
        {
          fact: factOf(first),
          unit: unitOf(first),
          bounds: [
            { operator: 'ge', have: go(first), need: go(second) },
            { operator: 'le', have: go(first), need: go(third) },
          ],
        },
      ];
    default:
      return [];
  }
}

const measurable = (term: Term): boolean => ['integer', 'number', 'money', 'date', 'month'].includes(term.type.kind);

function factOf(term: Term): string | undefined {
  if (term.kind === 'fact' || term.kind === 'item') return term.name;
  return term.facts.size === 1 ? [...term.facts][0] : term.kind === 'ref' ? term.name : undefined;
}

function unitOf(term: Term): string {
  const { kind, definition } = term.type;
  if (kind === 'date') return 'day';
  if (kind === 'month') return 'month';
  return definition?.unit ?? (kind === 'money' ? 'fen' : 'number');
}

function gapOf(have: Value, need: Value): unknown {
  if (isNum(have) && isNum(need)) {
    const gap = subtract(need, have);
    return writeNum(compare(gap, 0) < 0 ? negate(gap) : gap);
  }
  if (typeof have !== 'string' || typeof need !== 'string') return null;
  return Math.abs(have.length === 7 ? monthsBetween(have, need) : daysBetween(have, need));
}

const passes = {
  lt: (o: number) => o < 0,
  le: (o: number) => o <= 0,
  gt: (o: number) => o > 0,
  ge: (o: number) => o >= 0,
  eq: (o: number) => o === 0,
};

/** What an unmet predicate lacks, comparison by comparison. */
export function nearMisses(near: readonly NearProbe[], run: Run, predicate: string): Omit<NearMiss, 'only'>[] {
  const found: Omit<NearMiss, 'only'>[] = [];
  for (const { fact, unit, bounds } of near) {
    for (const { operator, have, need } of bounds) {
      const left = have(run);
      const right = need(run);
      if (left === undefined || right === undefined || isList(left) || isList(right) || passes[operator](order(left, right))) continue;
      found.push({
        predicate,
        ...(fact === undefined ? {} : { fact }),
        operator,
        have: writeValue(left),
        need: writeValue(right),
        gap: gapOf(left, right),
        unit,
      });
    }
  }
  return found;
}

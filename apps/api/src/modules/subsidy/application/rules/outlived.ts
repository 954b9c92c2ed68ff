import type { Decision, FactDefinition, PredicateResult } from '@rongcai/policy';
import type { StatedFacts } from './stated-facts.ts';

/** What a finding by hand is about; `member` is empty where that is the whole case. */
interface About {
  readonly predicate: string;
  readonly member: string;
}

/** The results of a decision that are about this member, or about the case when there is none. */
export function resultsOf(decision: Decision, member: string): PredicateResult[] {
  const whole = member === '' ? decision : decision.members?.find(({ key }) => key === member);
  return whole ? [...whole.predicates, ...(whole.components ?? []).flatMap((component) => component.predicates)] : [];
}

export interface Restated {
  readonly statable: readonly FactDefinition[];
  /** As it was decided before the facts changed. */
  readonly decision: Decision;
  readonly before: StatedFacts;
  readonly after: StatedFacts;
}

/** As JSON, whatever the order in which the fields were given or are stored. */
const asText = (value: unknown): string | undefined =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );
const same = (one: unknown, other: unknown) => asText(one) === asText(other);

function rowOf({ key = '' }: FactDefinition, value: unknown, member: string): unknown {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.find((row) => String((row as Record<string, unknown> | null)?.[key]) === member);
}

/**
 * A finding by hand holds for the facts that it was made for: one that saw a stated fact which has changed since, or
 * whose member is stated otherwise, holds no longer.
 */
export function outlived({ predicate, member }: About, { statable, decision, before, after }: Restated): boolean {
  const seen = new Set(
    resultsOf(decision, member)
      .filter(({ id }) => id === predicate)
      .flatMap((result) => result.seen.map(({ fact }) => fact)),
  );
  return statable.some((definition) => {
    const [was, is] = [before[definition.path]?.value, after[definition.path]?.value];
    if (same(was, is)) return false;
    if (member !== '' && definition.type === 'list' && definition.key !== undefined)
      return !same(rowOf(definition, was, member), rowOf(definition, is, member));
    return seen.has(definition.path);
  });
}

import type { Decision, PredicateResult } from '@rongcai/policy';

/** A kind of evidence that the policy names, and the predicates that it settles. */
export interface EvidenceKind {
  readonly kind: string;
  readonly predicates: readonly string[];
  /** Without it the application can't be submitted. */
  readonly required: boolean;
}

/** Every predicate of a decision: of the case, of its members, of the parts of either. */
function allPredicates(decision: Decision): PredicateResult[] {
  const parts = [...(decision.components ?? []), ...(decision.members ?? []).flatMap((member) => member.components ?? [])];
  return [...decision.predicates, ...[...(decision.members ?? []), ...parts].flatMap((part) => part.predicates)];
}

/**
 * A predicate is settled by the registers when its outcome is known, no fact that it saw was given by hand, and nobody
 * has overridden it. What the registers settle needs no paper; for anything else its evidence must be there.
 */
function settledByRegisters(predicate: PredicateResult, statedPaths: ReadonlySet<string>): boolean {
  return (
    predicate.outcome !== 'unknown' &&
    predicate.overridden === undefined &&
    !predicate.seen.some(({ fact, value }) => statedPaths.has(fact) && value !== null)
  );
}

export function evidenceKinds(decision: Decision, statedPaths: Iterable<string>): EvidenceKind[] {
  const byHand = new Set(statedPaths);
  const kinds = new Map<string, { predicates: Set<string>; required: boolean }>();
  for (const predicate of allPredicates(decision)) {
    const needed = predicate.severity === 'blocking' && !settledByRegisters(predicate, byHand);
    for (const kind of predicate.evidence) {
      const entry = kinds.get(kind) ?? { predicates: new Set<string>(), required: false };
      entry.predicates.add(predicate.id);
      entry.required ||= needed;
      kinds.set(kind, entry);
    }
  }
  return [...kinds].map(([kind, { predicates, required }]) => ({ kind, predicates: [...predicates], required }));
}

/** The required kinds of which nothing is attached. */
export function missingEvidence(kinds: readonly EvidenceKind[], attached: Iterable<string>): string[] {
  const there = new Set(attached);
  return kinds.filter(({ kind, required }) => required && !there.has(kind)).map(({ kind }) => kind);
}

import type { DecisionBody, Predicate } from './decision.ts';

/** A condition that is not met by what the registers say, and that nobody has settled by hand: of the case (`member` is empty) or of one on its list. */
export interface Settleable {
  readonly member: string;
  readonly predicate: Predicate;
}

interface Judged {
  readonly predicates: readonly unknown[];
  readonly components?: readonly { readonly predicates: readonly unknown[] }[] | undefined;
}

const asked = ({ predicates, components = [] }: Judged) =>
  [...predicates, ...components.flatMap((one) => one.predicates)] as readonly Predicate[];

/** What somebody settled until a day that has gone by is open again. */
const stands = ({ overridden }: Predicate, today: string) => overridden !== undefined && (overridden.until ?? today) >= today;

/** What may be proposed to be settled by hand: of the case first, then of each member in the order of the list. */
export function settleable(decision: Pick<DecisionBody, 'predicates' | 'components' | 'members'>, today: string): Settleable[] {
  const open = (judged: Judged, member: string) =>
    asked(judged)
      .filter((one) => one.outcome !== 'met' && !stands(one, today))
      .map((predicate) => ({ member, predicate }));
  const all = [...open(decision, ''), ...(decision.members ?? []).flatMap((one) => open(one, one.key))];
  const seen = new Set<string>();
  return all.filter(({ member, predicate: { id } }) => !seen.has(`${member} ${id}`) && seen.add(`${member} ${id}`));
}

import type { Decision, MemberResult } from './decision.ts';
import type { Outcome, Text } from './form.ts';
import { said } from './message.ts';
import { inBoth, reasonOf } from './reason.ts';

/** What a decision comes to for one member of its list, and why it isn't due, or isn't known. */
export interface MemberOutcome {
  readonly key: string;
  readonly outcome: Outcome;
  /** Its share, to the nearest fen. */
  readonly amountFen: number;
  readonly why: readonly Required<Text>[];
}

type Decided = Pick<Decision, 'members' | 'limits' | 'gaps'>;

/** The members of a decision in the order of their list; none where the policy has no list. */
export function memberOutcomes(decision: Decided): MemberOutcome[] {
  return (decision.members ?? []).map((member) => {
    const { key, outcome, amountFen } = member;
    return { key, outcome, amountFen: nearestFen(amountFen), why: whyOf(decision, member) };
  });
}

/** A share that is only rounded in the sum is written as a fraction. */
function nearestFen(amount: number | string): number {
  const [of, by = 1] = String(amount).split('/').map(Number);
  return Math.round(Number(of) / by);
}

function whyOf({ limits, gaps = [] }: Decided, member: MemberResult): Required<Text>[] {
  const waits = limits.filter(({ outcome, member: of }) => outcome === 'waitlisted' && (of === undefined || of === member.key));
  const ids =
    member.outcome === 'eligible_waitlisted' ? waits.map(({ id }) => id) : member.failed.length > 0 ? member.failed : member.unknown;
  const asked = [...member.predicates, ...(member.components ?? []).flatMap(({ predicates }) => predicates)];
  const texts = [...new Set(ids)].map((id) => {
    if (id === 'members' && !asked.some((one) => one.id === id))
      return member.outcome === 'ineligible'
        ? said('名单中已有同一成员，不重复计发', 'the same member stands in the list before: it is paid for once')
        : said('请补充成员的标识', 'what tells this member from others is missing');
    return reasonOf(id, asked, { limits });
  });
  return [...texts, ...gaps.filter((gap) => gap.member === member.key).map(({ text }) => inBoth(text))];
}

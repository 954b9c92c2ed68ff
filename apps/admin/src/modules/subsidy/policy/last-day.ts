import type { AnyRow } from '@rongcai/client';
import type { ActionFact } from '../../../module.ts';

const DAY_MS = 86_400_000;
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** The last day on which a version holds; null when it has no end, or held on no day at all. */
export function lastDayOf({ effectiveFrom, effectiveTo }: AnyRow): string | null {
  const [first, end] = [String(effectiveFrom), effectiveTo];
  return typeof end === 'string' && end > first ? dayBefore(end) : null;
}

/** The version without an end that a draft ends when it is published. */
export function endedBy(draft: AnyRow, versions: readonly AnyRow[]): AnyRow | undefined {
  return versions.find(
    ({ status, policyKey, regionCode, effectiveFrom, effectiveTo }) =>
      status === 'published' &&
      policyKey === draft.policyKey &&
      regionCode === draft.regionCode &&
      effectiveTo === null &&
      String(effectiveFrom) < String(draft.effectiveFrom),
  );
}

const FOREVER = '9999-12-31';

/** The versions whose place a draft takes when it reaches back: those of its days that would not hold longer than it does. */
export function coveredBy(draft: AnyRow, versions: readonly AnyRow[]): AnyRow[] {
  const end = ({ effectiveTo }: AnyRow) => (typeof effectiveTo === 'string' ? effectiveTo : FOREVER);
  return versions.filter(
    (one) =>
      one.status !== 'draft' &&
      one.policyKey === draft.policyKey &&
      one.regionCode === draft.regionCode &&
      String(one.effectiveFrom) < end(one) &&
      end(one) > String(draft.effectiveFrom) &&
      end(one) <= end(draft),
  );
}

export function retroactionFacts(draft: AnyRow, covered: readonly AnyRow[]): ActionFact[] {
  const [begins] = successionFacts(draft, undefined) as [ActionFact];
  const ends = covered.flatMap((one) =>
    String(one.effectiveFrom) < String(draft.effectiveFrom)
      ? successionFacts(draft, one).slice(1)
      : [
          {
            label: { zh: `版本 ${one.versionNumber}`, en: `Version ${one.versionNumber}` },
            value: { zh: '不再适用', en: 'holds on no day any more' },
          },
        ],
  );
  return [begins, ...ends];
}

export function successionFacts(draft: AnyRow, ended: AnyRow | undefined): ActionFact[] {
  const from = String(draft.effectiveFrom);
  const begins = { label: { zh: '本版本', en: 'This version' }, value: { zh: `自 ${from} 起生效`, en: `in force from ${from}` } };
  if (!ended) return [begins];
  const last = dayBefore(from);
  const number = String(ended.versionNumber);
  return [
    begins,
    {
      label: { zh: `版本 ${number}`, en: `Version ${number}` },
      value: { zh: `至 ${last} 止（含当日），其后不再适用`, en: `ends on ${last}, its last day` },
    },
  ];
}

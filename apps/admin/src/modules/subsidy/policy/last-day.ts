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
      value: { zh: `至 ${last} 止（含当日），随即废止`, en: `ends on ${last}, its last day` },
    },
  ];
}

import type { Report } from './check.ts';
import { addDays } from './date.ts';
import type { PolicyVersion } from './form.ts';
import { type Message, said } from './message.ts';

/** Days from the first to the one before the second; without a second there is no end. */
function days(from: string, to: string | undefined): Message {
  if (to === undefined) return said(`自 ${from} 起`, `from ${from} on`);
  const last = addDays(to, -1);
  return last === from ? said(`在 ${from}`, `on ${from}`) : said(`自 ${from} 至 ${last}`, `from ${from} to ${last}`);
}

const ending = (to: string | undefined): string => to ?? '9999-99-99';

/** On every day at most one version of a policy may hold, and between two versions no day should be without one. */
export function checkVersions(own: PolicyVersion, others: readonly PolicyVersion[], report: Report): void {
  const same = others.filter(({ key }) => key === own.key);
  for (const other of same) {
    const from = [own.effective.from, other.effective.from].sort()[1] ?? '';
    const to = ending(own.effective.to) < ending(other.effective.to) ? own.effective.to : other.effective.to;
    if (to !== undefined && to <= from) continue;
    const both = days(from, to);
    // The two are named in one order, whichever of them is looked at.
    const [first, second] = [own, other].sort((a, b) => (a.effective.from + a.version < b.effective.from + b.version ? -1 : 1));
    report(
      'error',
      'version_overlap',
      '/effective',
      said(
        `${own.key} 的版本 ${first?.version} 与 ${second?.version} 同时有效：${both.zh}`,
        `the versions ${first?.version} and ${second?.version} of ${own.key} both hold ${both.en}`,
      ),
    );
  }
  const before = gapBefore(own, same);
  if (before)
    report(
      'warning',
      'version_gap',
      '/effective',
      said(
        `${own.key} 没有有效的版本：${before.days.zh}（版本 ${before.version} 之后、${own.version} 之前）`,
        `no version of ${own.key} holds ${before.days.en} (after version ${before.version}, before ${own.version})`,
      ),
    );
}

/** The days without a version just before this one, and the version that ended there. */
function gapBefore(own: PolicyVersion, others: readonly PolicyVersion[]): { version: string; days: Message } | undefined {
  const { from } = own.effective;
  const earlier = others.filter(({ effective }) => effective.from < from);
  const last = earlier.reduce<PolicyVersion | undefined>(
    (best, one) => (best && ending(best.effective.to) >= ending(one.effective.to) ? best : one),
    undefined,
  );
  const end = last?.effective.to;
  return last && end !== undefined && end < from ? { version: last.version, days: days(end, from) } : undefined;
}

import { addDays } from './date.ts';
import type { Decision } from './decision.ts';
import { anchorOf, chooseVersion, explain, type Question } from './explain.ts';
import type { Facts, PolicyVersion } from './form.ts';
import { type Message, said } from './message.ts';
import type { PreparedPolicy } from './prepare.ts';
import type { Meter } from './run.ts';
import { asDay } from './run-values.ts';

/** What was decided, and why no version could be chosen when none could. */
export interface Among {
  readonly decision: Decision;
  readonly because?: Message;
}

const daysOf = ({ version, effective: { from, to } }: PolicyVersion): Message =>
  to === undefined
    ? said(`${version} 自 ${from} 起`, `${version} from ${from}`)
    : said(`${version} 自 ${from} 至 ${addDays(to, -1)}`, `${version} from ${from} to ${addDays(to, -1)}`);

const listed = (versions: readonly PreparedPolicy[], language: keyof Message): string =>
  versions.map(({ version }) => daysOf(version)[language]).join(language === 'zh' ? '，' : ', ');

/**
 * Decides one case by the version in force on its own anchor date. Where that date isn't known the case is open as long
 * as one of the versions leaves it open; on a day on which none is in force, the nearest version says that it isn't.
 */
export function explainAmong(versions: readonly PreparedPolicy[], facts: Facts, question: Question, meter?: Meter): Among | undefined {
  const [first] = versions;
  if (!first) return undefined;
  const chosen = versions.length === 1 ? first : chooseVersion(versions, facts, question);
  if (chosen) return { decision: explain(chosen, facts, question, meter) };
  const open = versions
    .filter((prepared) => anchorOf(prepared, facts, question) === undefined)
    .map((prepared) => explain(prepared, facts, question, meter));
  const [any] = open;
  if (any) {
    const decision = open.find(({ outcome }) => outcome === 'needs_info') ?? any;
    const missing = [...(versions.find(({ version }) => version.version === decision.version)?.resolved.anchor.facts ?? [])];
    return {
      decision,
      because: said(
        `不知道基准日，无法确定适用哪个版本：缺少 ${missing.join('、')}`,
        `no version can be chosen: the anchor date is not known, ${missing.join(', ')} is missing`,
      ),
    };
  }
  const day = asDay(anchorOf(first, facts, question)) ?? '';
  const begun = versions.filter(({ version }) => version.effective.from <= day);
  const near = [...(begun.length ? begun : versions)].sort((a, b) => (a.version.effective.from < b.version.effective.from ? -1 : 1));
  const nearest = (begun.length ? near.at(-1) : near[0]) ?? first;
  return {
    decision: explain(nearest, facts, question, meter),
    because: said(
      `基准日 ${day} 没有生效的版本：${listed(versions, 'zh')}`,
      `no version is in force on the anchor date ${day}: ${listed(versions, 'en')}`,
    ),
  };
}

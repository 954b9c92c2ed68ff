import type { Report } from './check.ts';
import type { PolicyVersion } from './form.ts';
import { said } from './message.ts';
import { meant } from './nearest.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';

/** What a version says of other policies; `others` are the versions of those that stand beside it. */
export function checkOthers({ version, world }: ResolvedPolicy, others: readonly PolicyVersion[], report: Report): void {
  checkRing(version, others, report);
  // Of a policy by itself it can't be told which others there are.
  if (others.length === 0) return;
  const keys = new Set([version.key, ...others.map(({ key }) => key)]);
  for (const [index, rule] of (version.stacking ?? []).entries())
    for (const name of ['with', 'order'] as const)
      for (const [place, key] of (rule.components?.length ? [] : (rule[name] ?? [])).entries()) {
        if (keys.has(key) || world.names('policy', key)) continue;
        const right = meant(key, keys);
        report(
          'warning',
          'unknown_policy',
          `/stacking/${index}/${name}/${place}`,
          said(`${rule.id}：没有标识为 ${key} 的政策${right.zh}`, `${rule.id}: no policy has the key ${key}${right.en}`),
        );
      }
}

/** Rules that lean on each other in a ring: each policy would wait for the other's amount or precedence. */
function checkRing(own: PolicyVersion, others: readonly PolicyVersion[], report: Report): void {
  const leans = new Map<string, Set<string>>();
  const lean = (from: string, to: string): void => void leans.set(from, (leans.get(from) ?? new Set()).add(to));
  for (const version of [own, ...others]) {
    for (const rule of version.stacking ?? []) {
      if (rule.kind === 'topUp' || (rule.kind === 'oneOf' && rule.by === 'highest'))
        for (const key of rule.kind === 'topUp' ? (rule.with ?? []) : []) lean(version.key, key);
      if (rule.by === 'priority' && rule.order)
        for (const [index, key] of rule.order.entries()) if (index > 0 && !rule.components?.length) lean(key, rule.order[index - 1] ?? key);
    }
  }
  for (const [index, rule] of (own.stacking ?? []).entries()) {
    if (rule.with?.includes(own.key))
      report(
        'error',
        'stacking_circle',
        `/stacking/${index}`,
        said(`${rule.id} 使政策与自身互斥`, `${rule.id} sets the policy against itself`),
      );
  }
  const path: string[] = [];
  const visit = (key: string): boolean => {
    if (path.includes(key)) return key === own.key;
    path.push(key);
    for (const next of leans.get(key) ?? []) if (visit(next)) return true;
    path.pop();
    return false;
  };
  const ring = () => [...path, own.key].join(' → ');
  if (visit(own.key)) report('error', 'stacking_circle', '/stacking', said(`循环：${ring()}`, `a circle: ${ring()}`));
}

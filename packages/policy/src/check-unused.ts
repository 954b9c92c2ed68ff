import type { Report } from './check.ts';
import { allTerms } from './check-known.ts';
import { type Message, said } from './message.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import type { Term } from './term.ts';

const words = {
  parameters: said('参数', 'parameter'),
  definitions: said('定义', 'definition'),
  tables: said('表', 'table'),
} satisfies Record<string, Message>;
const reads: { readonly [kind: string]: keyof typeof words } = {
  param: 'parameters',
  ref: 'definitions',
  lookup: 'tables',
  tier: 'tables',
};

/** Parameters, definitions and tables that no rule reads: most often another name is read in their place. */
export function checkUnused(policy: ResolvedPolicy, report: Report): void {
  const read = new Set<string>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    const part = reads[term.kind];
    if (part) read.add(`${part}/${term.name}`);
    for (const arg of term.args) visit(arg);
  };
  for (const term of allTerms(policy)) visit(term);
  for (const part of ['parameters', 'definitions', 'tables'] as const)
    for (const name of Object.keys(policy.version[part] ?? {}))
      if (!read.has(`${part}/${name}`))
        report(
          'warning',
          'unused',
          `/${part}/${name}`,
          said(`${words[part].zh} ${name} 没有被用到`, `nothing reads the ${words[part].en} ${name}`),
        );
}

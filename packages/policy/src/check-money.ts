import type { Report } from './check.ts';
import { allTerms, amountTerms } from './check-known.ts';
import { partOfFen } from './fen.ts';
import { asInteger, isNum, type Num, readNum } from './num.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import type { Term } from './term.ts';
import { isNumeric } from './type.ts';

/** The arguments that have the unit of the whole, or of each other. */
function moneyArguments(term: Term, isMoney: boolean): readonly boolean[] {
  const own = isMoney || term.type.kind === 'money';
  const some = (indexes: readonly number[]): boolean => indexes.some((index) => term.args[index]?.type.kind === 'money');
  switch (term.kind) {
    case 'add':
    case 'sub':
    case 'min':
    case 'max':
    case 'default':
    case 'ref':
    case 'round':
      return term.args.map(() => own);
    case 'if':
      return [false, own, own];
    case 'sum':
    case 'avg':
      return [false, own];
    case 'interpolate': {
      const isX = some([0, 1, 3]);
      return [isX, isX, own, isX, own];
    }
    case 'eq':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'between':
      return term.args.map(() => some([0, 1, 2]));
    default:
      return term.args.map(() => false);
  }
}

const isPart = (value: unknown): value is Num => isNum(value) && asInteger(value) === undefined;

function visit(term: Term, isMoney: boolean, report: Report): void {
  if (isMoney && term.kind === 'literal' && isNumeric(term.type) && isPart(term.value))
    report('error', 'part_of_fen', term.pointer, partOfFen(term.value));
  const fits = moneyArguments(term, isMoney);
  for (const [index, arg] of term.args.entries()) visit(arg, fits[index] === true, report);
}

/** Money that is written with a part of a fen; who means it (a rate) writes it as text, in a parameter or a table. */
export function checkMoney(policy: ResolvedPolicy, report: Report): void {
  const { version, schedule, limits, stacking, recovery } = policy;
  const money = new Set<Term | undefined>([
    ...amountTerms(policy),
    ...limits.flatMap(({ limit, max, used, asks }) => (limit.of === 'money' ? [max, used, asks] : [])),
    ...stacking.flatMap(({ heldFen, capFen }) => [heldFen, capFen]),
    ...recovery.map(({ amount }) => amount),
    ...(schedule?.kind === 'stages' ? schedule.stages.map(({ amount }) => amount) : []),
  ]);
  for (const term of allTerms(policy)) visit(term, money.has(term), report);

  const literal = (raw: unknown, at: string): void => {
    const value = typeof raw === 'number' ? readNum(raw) : undefined;
    if (isPart(value)) report('error', 'part_of_fen', at, partOfFen(value));
  };
  for (const [name, { type, values }] of Object.entries(version.parameters ?? {}))
    if (type === 'money')
      for (const [index, { value }] of values.entries())
        for (const one of [value].flat()) literal(one, `/parameters/${name}/values/${index}/value`);
  for (const [name, { columns, periods }] of Object.entries(version.tables ?? {}))
    for (const [p, { rows }] of periods.entries())
      for (const [r, { give }] of rows.entries())
        for (const [c, cell] of give.entries())
          if (columns[c]?.type === 'money') literal(cell, `/tables/${name}/periods/${p}/rows/${r}/give/${c}`);
}

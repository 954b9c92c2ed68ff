import type { ResolvedPolicy, ResolvedStacking } from './resolve-policy.ts';
import { bind, rounded, type Writer } from './sql-expr.ts';
import { column, type Parts, type SqlLine } from './sql-parts.ts';
import { write } from './sql-scalar.ts';
import type { Term } from './term.ts';

const total = (lines: readonly SqlLine[]): string =>
  lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ');

function inForce({ rule }: ResolvedStacking, writer: Writer, anchor: string): string | undefined {
  if (!rule.effective) return undefined;
  const from = `${anchor} >= ${bind(writer, rule.effective.from, 'date')}`;
  return `(${rule.effective.to === undefined ? from : `${from} AND ${anchor} < ${bind(writer, rule.effective.to, 'date')}`})`;
}

/** Which lines stay beside each other and beside other policies, in the order in which `explain` decides it. */
export function stackLines(policy: ResolvedPolicy, parts: Parts, writer: Writer, componentKeys: readonly string[]): void {
  const anchor = `s.${parts.inner[0]?.name}`;
  for (const ready of policy.stacking)
    if (ready.rule.components?.length && ready.rule.kind !== 'together')
      amongComponents(ready, parts, writer, inForce(ready, writer, anchor));
  combineLines(policy, parts, componentKeys);
  for (const ready of policy.stacking)
    if (!ready.rule.components?.length && ready.rule.kind !== 'together')
      againstOthers(policy, ready, parts, writer, inForce(ready, writer, anchor));
}

function fen(term: Term, parts: Parts, writer: Writer): string {
  return column(parts, 'h', rounded(write(term, writer), 'half_up', 0, writer).sql);
}

/** One of the policy's own components: the others fall away when two or more are granted. */
function amongComponents(ready: ResolvedStacking, parts: Parts, writer: Writer, when: string | undefined): void {
  const { rule } = ready;
  const group = parts.lines.filter((line) => rule.components?.includes(line.key));
  const before = group.map((line) => ({ ...line }));
  const others = (key: string): SqlLine[] => before.filter((line) => line.key !== key);
  const keeps = (line: SqlLine, choice: string): string => {
    if (rule.by === 'choice') return `${choice} = ${bind(writer, line.key, 'text')}`;
    const order = rule.order ?? rule.components ?? [];
    const first = (a: string, b: string): boolean =>
      rule.by === 'highest'
        ? before.findIndex(({ key }) => key === a) < before.findIndex(({ key }) => key === b)
        : order.indexOf(a) < order.indexOf(b);
    const ahead = others(line.key).map((other) => {
      if (rule.by !== 'highest') return first(other.key, line.key) ? `(${other.granted}) IS TRUE` : 'FALSE';
      return `((${other.granted}) IS TRUE AND coalesce(${other.fen}, 0) ${first(other.key, line.key) ? '>=' : '>'} coalesce(${line.fen}, 0))`;
    });
    return `NOT (${ahead.join(' OR ')})`;
  };
  // With two granted and no valid choice it isn't known which one is due: both stay, and the case waits for an answer.
  const choice = ready.choice ? column(parts, 'h', write(ready.choice, writer).sql) : 'NULL';
  const count = before.map((line) => `(CASE WHEN ${line.granted} THEN 1 ELSE 0 END)`).join(' + ');
  const valid = before
    .map((line) => `((${line.granted}) IS TRUE AND ${choice} IS NOT DISTINCT FROM ${bind(writer, line.key, 'text')})`)
    .join(' OR ');
  const chooses = rule.by === 'choice' && group.length > 1;
  for (const line of group) {
    const alone = `NOT (${
      others(line.key)
        .map((other) => `(${other.granted}) IS TRUE`)
        .join(' OR ') || 'FALSE'
    })`;
    const stays = `(${alone} OR ${keeps(line, choice)}${chooses ? ` OR NOT (${valid})` : ''})`;
    line.granted = `(${line.granted} AND ${when === undefined ? stays : `(CASE WHEN ${when} THEN ${stays} ELSE TRUE END)`})`;
  }
  if (!chooses) return;
  const settled = `(CASE WHEN ${count} < 2 OR ${valid} THEN TRUE ELSE NULL::boolean END)`;
  parts.conditions.push(when === undefined ? settled : `(CASE WHEN ${when} THEN ${settled} ELSE TRUE END)`);
}

function combineLines(policy: ResolvedPolicy, parts: Parts, componentKeys: readonly string[]): void {
  const rule = policy.version.combine;
  if (!componentKeys.length || rule === undefined || rule === 'sum') return;
  const before = parts.lines.map((line) => ({ ...line }));
  for (const [index, line] of parts.lines.entries()) {
    const ahead = before.flatMap((other, position) => {
      if (position === index) return [];
      if (rule === 'first') return position < index ? [`(${other.granted}) IS TRUE`] : [];
      return [`((${other.granted}) IS TRUE AND coalesce(${other.fen}, 0) ${position < index ? '>=' : '>'} coalesce(${line.fen}, 0))`];
    });
    if (ahead.length) line.fen = `(CASE WHEN ${ahead.join(' OR ')} THEN 0 ELSE ${line.fen} END)`;
  }
}

/** Excluded by, lowered beside, or free of what is held from other policies. */
function againstOthers(policy: ResolvedPolicy, ready: ResolvedStacking, parts: Parts, writer: Writer, when: string | undefined): void {
  const { rule } = ready;
  const push = (condition: string): void =>
    void parts.conditions.push(when === undefined ? condition : `(CASE WHEN ${when} THEN ${condition} ELSE TRUE END)`);
  if (rule.kind === 'topUp' || rule.kind === 'cap') {
    const held = ready.heldFen ? fen(ready.heldFen, parts, writer) : '0';
    const sum = `(${total(parts.lines)})`;
    const cap = rule.kind === 'cap' ? (ready.capFen ? fen(ready.capFen, parts, writer) : 'NULL') : sum;
    push(`(CASE WHEN (${held}) IS NULL OR (${cap}) IS NULL THEN NULL::boolean ELSE TRUE END)`);
    let taken = '0';
    const before = parts.lines.map((line) => ({ ...line }));
    for (const [index, line] of parts.lines.entries()) {
      const { granted, fen: own } = before[index] ?? line;
      const lowered = `(CASE WHEN ${sum} IS NULL OR (${cap}) IS NULL OR (${held}) IS NULL THEN ${own} ELSE LEAST(${own}, GREATEST(0, GREATEST(0, LEAST(${sum}, ${cap} - ${held})) - (${taken}))) END)`;
      line.fen = when === undefined ? lowered : `(CASE WHEN ${when} THEN ${lowered} ELSE ${own} END)`;
      taken = `${taken} + (CASE WHEN ${granted} THEN ${own} ELSE 0 END)`;
    }
    return;
  }
  if (rule.kind === 'oneOf' && rule.by === 'choice') {
    push(`(${ready.choice ? column(parts, 'h', write(ready.choice, writer).sql) : 'NULL'} = ${bind(writer, policy.version.key, 'text')})`);
    return;
  }
  if (rule.kind === 'oneOf' && rule.by === 'highest') {
    const held = ready.heldFen ? fen(ready.heldFen, parts, writer) : '0';
    push(`NOT (${held} > 0 AND ${held} >= ${total(parts.lines)})`);
    return;
  }
  if (ready.held) push(`(NOT ${column(parts, 'h', write(ready.held, writer).sql)})`);
}

import type { ResolvedPolicy, ResolvedStacking } from './resolve-policy.ts';
import { bind, rounded, type Writer } from './sql-expr.ts';
import { column, type Parts, type SqlLine, settleLines } from './sql-parts.ts';
import { write } from './sql-scalar.ts';
import { isIntertwined } from './stack.ts';
import type { Term } from './term.ts';

const total = (lines: readonly SqlLine[]): string =>
  lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ');

function inForce({ rule }: ResolvedStacking, writer: Writer, anchor: string): string | undefined {
  if (!rule.effective) return undefined;
  const from = `${anchor} >= ${bind(writer, rule.effective.from, 'date')}`;
  return `(${rule.effective.to === undefined ? from : `${from} AND ${anchor} < ${bind(writer, rule.effective.to, 'date')}`})`;
}

/** Which lines stay beside each other, in the order in which `explain` decides it. */
export function stackComponentLines(policy: ResolvedPolicy, parts: Parts, writer: Writer, componentKeys: readonly string[]): void {
  const anchor = `s.${parts.inner[0]?.name}`;
  for (const ready of policy.stacking) {
    if (!ready.rule.components?.length || ready.rule.kind === 'together') continue;
    settleLines(parts);
    amongComponents(policy, ready, parts, writer, inForce(ready, writer, anchor));
  }
  const { combine } = policy.version;
  if (!componentKeys.length || combine === undefined || combine === 'sum') return;
  settleLines(parts);
  combineLines(parts, combine);
}

/** What stays beside other policies. */
export function stackOtherLines(policy: ResolvedPolicy, parts: Parts, writer: Writer): void {
  const anchor = `s.${parts.inner[0]?.name}`;
  for (const ready of policy.stacking)
    if (!ready.rule.components?.length && ready.rule.kind !== 'together')
      againstOthers(policy, ready, parts, writer, inForce(ready, writer, anchor));
}

function fen(term: Term, parts: Parts, writer: Writer): string {
  return column(parts, 'h', rounded(write(term, writer), 'half_up', 0, writer).sql);
}

/** A line is granted for sure, or it may be. */
const sure = (line: SqlLine): string => `((${line.granted}) IS TRUE)`;
const maybe = (line: SqlLine): string => `((${line.granted}) IS NULL)`;
const any = (conditions: readonly string[]): string => (conditions.length ? `(${conditions.join(' OR ')})` : 'FALSE');

/** Which of several lines is paid, of those that are granted for sure: what takes a line's place, and what could. */
interface Contest {
  readonly loses: string;
  /** It isn't known whether another one is granted, or how much that is, so that it may take this one's place. */
  readonly isOpen: string;
}

/** `ahead`: those that come before the line in the order. */
function first(line: SqlLine, ahead: readonly SqlLine[], even: boolean): Contest {
  const other = ({ fen }: SqlLine): string => (even ? 'TRUE' : `${fen} IS DISTINCT FROM ${line.fen}`);
  return { loses: any(ahead.map(sure)), isOpen: any(ahead.map((one) => `(${maybe(one)} AND ${other(one)})`)) };
}

function highest(line: SqlLine, others: readonly { readonly line: SqlLine; readonly isAhead: boolean }[], even: boolean): Contest {
  const beats = others.map(
    ({ line: one, isAhead }) => `(${sure(one)} AND coalesce(${one.fen}, 0) ${isAhead ? '>=' : '>'} coalesce(${line.fen}, 0))`,
  );
  const may = others.map(
    ({ line: one }) =>
      `((${sure(one)} AND ${one.fen} IS NULL) OR (${maybe(one)} AND (${one.fen} IS NULL OR ${one.fen} ${even ? '>=' : '>'} ${line.fen})))`,
  );
  return { loses: any(beats), isOpen: any(may) };
}

/** By choice: without a valid one it isn't known which is due, and the first stands for all of them. */
function byChoice(line: SqlLine, group: readonly SqlLine[], choice: string, even: boolean, writer: Writer): Contest {
  const isChosen = (one: SqlLine): string => `${choice} IS NOT DISTINCT FROM ${bind(writer, one.key, 'text')}`;
  const valid = any(group.map((one) => `(${sure(one)} AND ${isChosen(one)})`));
  const others = group.filter((one) => one !== line);
  const ahead = group.slice(0, group.indexOf(line)).map(sure);
  const possible = group.map((one) => `(CASE WHEN (${one.granted}) IS NOT FALSE THEN 1 ELSE 0 END)`).join(' + ');
  const same = any(others.map((one) => `(${maybe(one)} AND ${isChosen(one)} AND ${one.fen} IS NOT DISTINCT FROM ${line.fen})`));
  const alone = even ? `${possible} < 2` : `(${possible} < 2 OR (${possible} = 2 AND ${same}))`;
  return { loses: `(CASE WHEN ${valid} THEN NOT ${isChosen(line)} ELSE ${any(ahead)} END)`, isOpen: `(NOT ${valid} AND NOT ${alone})` };
}

/** One of the policy's own components: the others fall away when two or more are granted. */
function amongComponents(policy: ResolvedPolicy, ready: ResolvedStacking, parts: Parts, writer: Writer, when: string | undefined): void {
  const { rule } = ready;
  const group = parts.lines.filter((line) => rule.components?.includes(line.key));
  const before = group.map((line) => ({ ...line }));
  const even = isIntertwined(policy.version, rule);
  const order = rule.order ?? rule.components ?? [];
  const choice = ready.choice ? column(parts, 'h', write(ready.choice, writer).sql) : 'NULL';
  const contest = (line: SqlLine, index: number): Contest => {
    if (rule.by === 'choice') return byChoice(line, before, choice, even, writer);
    const others = before.flatMap((one, at) => (at === index ? [] : [{ line: one, isAhead: at < index }]));
    if (rule.by === 'highest') return highest(line, others, even);
    const isAhead = ({ key }: SqlLine, at: number): boolean => {
      const places = order.indexOf(key) - order.indexOf(line.key);
      return places < 0 || (places === 0 && at < index);
    };
    return first(
      line,
      before.filter((one, at) => at !== index && isAhead(one, at)),
      even,
    );
  };
  const settled = any(before.map(sure));
  const now = (sql: string, otherwise: string): string =>
    when === undefined ? sql : `(CASE WHEN ${when} THEN ${sql} ELSE ${otherwise} END)`;
  for (const [index, line] of group.entries()) {
    const own = before[index] ?? line;
    const { loses, isOpen } = contest(own, index);
    line.granted = now(`(CASE WHEN ${sure(own)} THEN NOT ${loses} WHEN ${settled} THEN FALSE ELSE ${own.granted} END)`, own.granted);
    line.fen = now(`(CASE WHEN ${sure(own)} AND ${isOpen} THEN NULL ELSE ${own.fen} END)`, own.fen);
  }
}

/** Of several components only the highest or the first is paid. */
function combineLines(parts: Parts, rule: 'highest' | 'first'): void {
  const before = parts.lines.map((line) => ({ ...line }));
  for (const [index, line] of parts.lines.entries()) {
    const own = before[index] ?? line;
    const others = before.flatMap((one, at) => (at === index ? [] : [{ line: one, isAhead: at < index }]));
    const { loses, isOpen } = rule === 'first' ? first(own, before.slice(0, index), false) : highest(own, others, false);
    line.fen = `(CASE WHEN ${loses} THEN 0 WHEN ${sure(own)} AND ${isOpen} THEN NULL ELSE ${own.fen} END)`;
  }
}

/** Excluded by, lowered beside, or free of what is held from other policies. */
function againstOthers(policy: ResolvedPolicy, ready: ResolvedStacking, parts: Parts, writer: Writer, when: string | undefined): void {
  const { rule } = ready;
  const push = (condition: string): void =>
    void parts.conditions.push(when === undefined ? condition : `(CASE WHEN ${when} THEN ${condition} ELSE TRUE END)`);
  const lowers = rule.kind === 'topUp' || rule.kind === 'cap' || (rule.kind === 'oneOf' && rule.beside !== 'nothing');
  if (lowers) settleLines(parts);
  const held = ready.heldFen ? fen(ready.heldFen, parts, writer) : '0';
  const sum = `(${total(parts.lines)})`;
  if (rule.kind === 'oneOf' && rule.beside === 'nothing') push(`NOT (${held} > 0)`);
  if (rule.kind === 'oneOf' && rule.by === 'choice')
    push(`(${ready.choice ? column(parts, 'h', write(ready.choice, writer).sql) : 'NULL'} = ${bind(writer, policy.version.key, 'text')})`);
  else if (rule.kind === 'oneOf' && rule.by === 'highest') push(`NOT (${held} > 0 AND ${held} >= ${sum})`);
  else if (rule.kind !== 'topUp' && rule.kind !== 'cap' && ready.held) push(`(NOT ${column(parts, 'h', write(ready.held, writer).sql)})`);
  if (!lowers) return;
  const cap = rule.kind === 'cap' ? (ready.capFen ? fen(ready.capFen, parts, writer) : 'NULL::numeric') : sum;
  const open = `(${held} IS NULL OR ${cap} IS NULL OR ${sum} IS NULL)`;
  push(`(CASE WHEN ${open} THEN NULL ELSE NOT (${sum} > 0 AND ${cap} <= ${held}) END)`);
  let taken = '0';
  const before = parts.lines.map((line) => ({ ...line }));
  for (const [index, line] of parts.lines.entries()) {
    const { granted, fen: own } = before[index] ?? line;
    const lowered = `(CASE WHEN ${open} THEN ${own} ELSE LEAST(${own}, GREATEST(0, GREATEST(0, LEAST(${sum}, ${cap} - ${held})) - (${taken}))) END)`;
    line.fen = when === undefined ? lowered : `(CASE WHEN ${when} THEN ${lowered} ELSE ${own} END)`;
    taken = `${taken} + (CASE WHEN ${granted} THEN ${own} ELSE 0 END)`;
  }
}

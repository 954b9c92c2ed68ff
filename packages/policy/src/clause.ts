import { type Order, orderWords } from './phrases.ts';
import { moneyFactor, type Quantity, quantityOf } from './quantity.ts';
import { type Asked, leadOfRows, sayCounted } from './say-lists.ts';
import type { Speech } from './speech.ts';
import type { Term } from './term.ts';

/** A sentence, or what begins one and is followed by its numbered parts. */
export interface Clause {
  readonly text: string;
  readonly clauses?: readonly Clause[];
}

const marks = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩', '⑪', '⑫', '⑬', '⑭', '⑮', '⑯', '⑰', '⑱', '⑲', '⑳'];

function numbered(index: number, depth: number, zh: boolean): string {
  if (depth === 0) return zh ? `（${index + 1}）` : `(${index + 1}) `;
  if (zh) return marks[index] ?? `（${index + 1}）`;
  return `(${String.fromCharCode(97 + (index % 26))}) `;
}

/** English has straight quotes: the curved ones are drawn as wide as a Chinese sign where both stand on a page. */
export const inQuotes = (text: string, zh: boolean): string => (zh ? text : text.replaceAll(/[“”]/g, '"'));

/** A clause as it is read, with the quotes of its language. */
export const asRead = ({ text, clauses }: Clause, zh: boolean): Clause => ({
  text: inQuotes(text, zh),
  ...(clauses ? { clauses: clauses.map((one) => asRead(one, zh)) } : {}),
});

/** A clause with its parts in one line, numbered: `（1）…；（2）…`. */
export function inOneLine({ text, clauses }: Clause, zh: boolean, depth = 0): string {
  if (!clauses) return text;
  const parts = clauses.map((one, index) => numbered(index, depth, zh) + inOneLine(one, zh, depth + 1));
  return `${text}${zh ? '：' : ': '}${parts.join(zh ? '；' : '; ')}`;
}

const isSimple = ({ clauses }: Clause): boolean => clauses === undefined;
const logic = new Set(['and', 'or', 'implies']);

/** Several conditions: two plain ones in one breath, more of them one by one. */
function conditions(terms: readonly Term[], lead: string, speech: Speech, inline: () => string): Clause {
  const clauses = terms.map((term) => clauseOf(term, speech));
  const plain = clauses.length <= 2 && clauses.every(isSimple) && !terms.some(({ kind }) => logic.has(kind));
  return plain ? { text: inline() } : { text: lead, clauses };
}

/** Joins a beginning to a clause: its own begins where the other ends. */
export const begun = (lead: string, { text, clauses }: Clause, link = ''): Clause => ({
  text: `${lead}${clauses ? '' : link}${text}`,
  ...(clauses ? { clauses } : {}),
});

/** A tree as clauses, as deep as its conditions and its cases go. */
export function clauseOf(term: Term, speech: Speech, expected?: Quantity): Clause {
  const { kind, args } = term;
  const [first, second] = args;
  const plainly = (): Clause => ({ text: term.type.kind === 'boolean' ? speech.holds(term) : speech.say(term, expected) });
  if (!first) return plainly();
  switch (kind) {
    case 'and':
      return conditions(args, speech.or('同时满足下列条件', 'all of these'), speech, () => speech.say(term));
    case 'or':
      return conditions(args, speech.or('满足下列条件之一', 'at least one of these'), speech, () => speech.say(term));
    case 'not':
      if (first.kind === 'or')
        return { text: speech.or('不属于下列任一情形', 'none of these'), clauses: first.args.map((arg) => clauseOf(arg, speech)) };
      if (first.kind === 'exists') return ofRows('none', first.args[0], first.args[1], speech) ?? plainly();
      return plainly();
    case 'implies':
      return second ? begun(speech.or(`${speech.holds(first)}的，须`, `if ${speech.holds(first)}, `), clauseOf(second, speech)) : plainly();
    case 'exists':
    case 'every':
      return ofRows(kind, first, second, speech) ?? plainly();
    case 'eq':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return (second && compared(kind, first, second, speech)) ?? plainly();
    case 'if':
      return cases(term, speech, expected);
    case 'min':
    case 'max':
      return extreme(term, speech, expected) ?? plainly();
    case 'mul':
      return product(term, speech, expected) ?? plainly();
    case 'sum': {
      if (second?.kind !== 'if') return plainly();
      const { clauses = [] } = cases(second, speech.inside(), expected);
      return {
        text: speech.or(`${speech.say(first)}逐一按下列标准计算后相加`, `the sum over ${speech.say(first)} of what these give`),
        clauses,
      };
    }
    case 'round': {
      const inner = clauseOf(first, speech, expected);
      if (isSimple(inner)) return plainly();
      const how = speech.say(term).slice(speech.say(first).length);
      return { ...inner, text: `${inner.text}${how}` };
    }
    default:
      return plainly();
  }
}

/** Conditions over the rows of a list that are too many for one breath. */
function ofRows(kind: Asked, list: Term | undefined, each: Term | undefined, speech: Speech): Clause | undefined {
  if (!list || !each) return undefined;
  const inner = clauseOf(each, speech.inside());
  if (isSimple(inner)) return undefined;
  const lead = leadOfRows(kind, list, speech);
  const isGroup = each.kind === 'and' || each.kind === 'or' || (each.kind === 'not' && each.args[0]?.kind === 'or');
  return isGroup
    ? { ...inner, text: `${lead}${speech.or('', ' meets ')}${inner.text}` }
    : { text: `${lead}${speech.or('符合下列要求', ' meets this')}`, clauses: [inner] };
}

function compared(order: Order | 'eq', first: Term, second: Term, speech: Speech): Clause | undefined {
  const counted = sayCounted(order, first, second);
  if (counted) return ofRows(counted.kind, counted.list, counted.each, speech);
  const [from, time] = second.args;
  const isTime = order === 'le' && first.name === 'asOf' && time?.kind === 'if';
  if (isTime && from && (second.kind === 'addMonths' || second.kind === 'addDays')) {
    const { clauses = [] } = cases(time, speech, { kind: 'integer', unit: second.kind === 'addMonths' ? 'month' : 'day' });
    return { text: speech.or(`自${speech.say(from)}起下列期限内提出申请`, `applied for within this time of ${speech.say(from)}`), clauses };
  }
  if (second.kind !== 'if' || order === 'eq') return undefined;
  const measure = quantityOf(first, speech.usage);
  const words = orderWords(first.type.kind, measure.unit)[order];
  const inner = cases(second, speech, measure);
  return {
    text: speech.or(`${speech.say(first)}${words.zh}下列标准`, `${speech.say(first)} ${words.en} what these give`),
    clauses: inner.clauses ?? [],
  };
}

/** "If" after "if": case by case, and what holds in all others. */
function cases(term: Term, speech: Speech, expected: Quantity | undefined): Clause {
  const measure = quantityOf(term, speech.usage);
  const beside = measure.unit !== undefined || measure.nameOf || measure.kind === 'money' ? measure : expected;
  const found: Clause[] = [];
  let rest: Term | undefined = term;
  while (rest?.kind === 'if') {
    const [when, then, otherwise]: readonly Term[] = rest.args;
    if (when && then)
      found.push(begun(speech.or(`${speech.holds(when)}的：`, `if ${speech.holds(when)}: `), clauseOf(then, speech, beside)));
    rest = otherwise;
  }
  if (rest) found.push(begun(speech.or('其他情形：', 'otherwise: '), clauseOf(rest, speech, beside)));
  return { text: speech.or('按下列情形确定', 'as the case may be'), clauses: found };
}

function extreme(term: Term, speech: Speech, expected: Quantity | undefined): Clause | undefined {
  const { kind, args } = term;
  if (args[0]?.type.kind === 'list') return undefined;
  const measure = quantityOf(term, speech.usage);
  const clauses = args.map((arg) => clauseOf(arg, speech, measure.kind === 'money' || measure.unit ? measure : expected));
  const short = clauses.reduce((sum, { text }) => sum + text.length, 0) <= (speech.language === 'zh' ? 30 : 70);
  if (clauses.length <= 2 && clauses.every(isSimple) && short) return undefined;
  return {
    text:
      kind === 'min' ? speech.or('取下列各项中的最低者', 'the least of these') : speech.or('取下列各项中的最高者', 'the greatest of these'),
    clauses,
  };
}

/** A product whose last factor depends on the case. */
function product(term: Term, speech: Speech, expected: Quantity | undefined): Clause | undefined {
  const last = term.args.at(-1);
  if (last?.kind !== 'if') return undefined;
  const money = expected?.kind === 'money' && term.type.kind !== 'money' ? moneyFactor(term.args) : undefined;
  const isShare = (money !== undefined || term.type.kind === 'money') && money !== last && last.type.kind === 'number';
  const others = speech.say({ ...term, args: term.args.slice(0, -1) }, money === last ? undefined : expected);
  const inner = cases(last, speech, isShare ? { kind: 'number', unit: 'ratio' } : money === last ? { kind: 'money' } : undefined);
  const noun = isShare ? speech.or('比例', 'share') : money === last ? speech.or('金额', 'amount') : speech.or('数值', 'number');
  return { text: speech.or(`${others} × 按下列情形确定的${noun}`, `${others} × the ${noun} of the case`), clauses: inner.clauses ?? [] };
}

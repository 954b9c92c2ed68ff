import { type Message, said } from './message.ts';

/** Where a text stops being JSON, or is JSON of which a reader would keep less than was written, and why. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly why: Message;
  /** What is JSON all the same: a field that stands twice, a number with more digits than are kept; and its place. */
  readonly lost?: { readonly code: 'duplicate' | 'number'; readonly pointer: string };
}

/** What is open around a place: of an object the names that it had, and what is read of it. */
interface Open {
  readonly sign: '{' | '[';
  readonly names: Set<string>;
  at: string | number;
}

const SPACE = /[ \t\n\r]/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z0-9_+\-.]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const ends = said('文件在此结束，内容不完整', 'the text ends here and is not complete');
const badText = said('文本中的反斜杠或控制字符不合规则', 'a backslash or a control character that a text can not hold');

/** What may come next: a value, a key of an object, a colon, a comma, or nothing more. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

const wanted: Readonly<Record<Next, Message>> = {
  value: said('此处应有一个值', 'a value should stand here'),
  'first value': said('此处应有一个值或 ]', 'a value or ] should stand here'),
  key: said('此处应有双引号括起的字段名', 'the name of a field in double quotes should stand here'),
  'first key': said('此处应有双引号括起的字段名或 }', 'the name of a field in double quotes or } should stand here'),
  colon: said('此处应有冒号', 'a colon should stand here'),
  comma: said('此处应有逗号或结尾括号', 'a comma or the closing bracket should stand here'),
  nothing: said('结尾之后还有内容', 'something follows after the end'),
};

const wide = said('（此处是全角符号，须用半角）', ' (here stands a full-width sign)');

function missing(next: Next, sign: string): Message {
  const { zh, en } = wanted[next];
  return /[“”‘’，：｛｝［］]/.test(sign) ? said(`${zh}${wide.zh}`, `${en}${wide.en}`) : wanted[next];
}

/** The end of what a pattern takes at this place, or the place itself. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Reads a text in quotes; gives its end, or where it goes wrong. */
function quoted(text: string, start: number): { readonly end: number } | { readonly at: number; readonly why: Message } {
  let at = start + 1;
  for (;;) {
    const sign = text[at];
    if (sign === undefined) return { at: start, why: said('这段文本缺少结尾的引号', 'this text has no closing quote') };
    if (sign === '"') return { end: at + 1 };
    if (sign === '\n') return { at: start, why: said('这段文本在本行没有结尾的引号', 'this text has no closing quote on its line') };
    const next = sign === '\\' ? after(ESCAPE, text, at) : sign < ' ' ? at : at + 1;
    if (next === at) return { at, why: badText };
    at = next;
  }
}

/** A number or one of the three words; gives its end, or `undefined`. */
function plain(text: string, at: number): number | undefined {
  const end = after(WORD, text, at);
  const word = text.slice(at, end);
  if (word === 'true' || word === 'false' || word === 'null') return end;
  return end > at && after(NUMBER, text, at) === end ? end : undefined;
}

/** So many digits every reader keeps; whole numbers beyond them are looked at where all values are. */
const MAX_DIGITS = 15;
const tooManyDigits = said(`数不精确：最多 ${MAX_DIGITS} 位`, `a number that is not exact: at most ${MAX_DIGITS} digits`);

/** The digits of a number with a fraction or a power of ten; a zero before or after them is none. */
const digitsOf = (word: string): number =>
  /[.eE]/.test(word)
    ? word
        .replace(/[eE].*$/, '')
        .replace(/^-?0*\.?0*/, '')
        .replace(/\.?0*$/, '')
        .replace('.', '').length
    : 0;

const nameIn = (quotedName: string): string => (quotedName.includes('\\') ? String(JSON.parse(quotedName)) : quotedName.slice(1, -1));

/**
 * Finds the first place where a text is no JSON, or names a field of an object for the second time, for people: by line
 * and column, counted from one.
 */
export function findFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let lost: JsonFault | undefined;
  let next: Next = 'value';
  let at = 0;
  const fault = (where: number, why: Message, code?: 'duplicate' | 'number'): JsonFault => {
    const before = text.slice(0, where).split('\n');
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      why,
      ...(code === undefined ? {} : { lost: { code, pointer: pointer() } }),
    };
  };
  const pointer = (): string => open.map((one) => `/${String(one.at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const done = (): Next => (open.length ? 'comma' : 'nothing');
  for (;;) {
    for (let space = after(SPACE, text, at); space > at; space = after(SPACE, text, at)) at = space;
    const sign = text[at];
    if (sign === undefined) return next === 'nothing' ? lost : fault(at, ends);
    const around = open.at(-1);
    const inside = around?.sign;
    const closes = sign === (inside === '{' ? '}' : ']');
    if (inside && closes && (next === 'comma' || next === 'first value' || next === 'first key')) {
      open.pop();
      next = done();
      at += 1;
    } else if (inside && closes && (next === 'value' || next === 'key') && /,\s*$/.test(text.slice(Math.max(0, at - 200), at))) {
      return fault(at, said(`${sign} 之前多了一个逗号`, `a comma too many before ${sign}`));
    } else if (next === 'comma' && sign === ',') {
      next = inside === '{' ? 'key' : 'value';
      if (inside === '[' && typeof around?.at === 'number') around.at += 1;
      at += 1;
    } else if (next === 'colon' && sign === ':') {
      next = 'value';
      at += 1;
    } else if (sign === '"' && next !== 'comma' && next !== 'colon' && next !== 'nothing') {
      const read = quoted(text, at);
      if (!('end' in read)) return fault(read.at, read.why);
      if (around && next.endsWith('key')) {
        const name = nameIn(text.slice(at, read.end));
        around.at = name;
        if (around.names.has(name)) {
          const shown = JSON.stringify(name.slice(0, 60));
          lost ??= fault(at, said(`字段 ${shown} 在此处写了第二次`, `the field ${shown} stands here for the second time`), 'duplicate');
        }
        around.names.add(name);
      }
      at = read.end;
      next = next.endsWith('key') ? 'colon' : done();
    } else if ((next === 'value' || next === 'first value') && (sign === '{' || sign === '[')) {
      open.push({ sign, names: new Set(), at: 0 });
      next = sign === '{' ? 'first key' : 'first value';
      at += 1;
    } else if (next === 'value' || next === 'first value') {
      const end = plain(text, at);
      if (end === undefined) return fault(at, missing(next, sign));
      if (digitsOf(text.slice(at, end)) > MAX_DIGITS) lost ??= fault(at, tooManyDigits, 'number');
      at = end;
      next = done();
    } else return fault(at, missing(next, sign));
  }
}

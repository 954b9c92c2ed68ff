import { syntheticCreditCode } from '@rongcai/codes';
import { CANARY } from './prepared/index.ts';
import { nationalId } from './world.ts';

/** What is drawn or secret, by the name of its member: the same text in every run. */
const fixed: Readonly<Record<string, unknown>> = {
  accessToken: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl',
  access_token: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl',
  clientSecret: 'shown-this-once',
  client_secret: 'shown-this-once',
  digest: 'bJ5x0sJ8Vj3w',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  seedDigest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  drawSeed: '9f86d081884c7d659a2feaa0c55ad015',
  password: 'Aq7!kz-2026',
  kid: 'k1',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXSLbF3C4j1M0zGfD5Gk',
  birthDate: '1994-05-01',
  sex: 'female',
  nextCursor: 'WyIyMDI2LTA2LTA4VDAyOjAwOjAwLjAwMFoiXQ.c2lnbmVk',
};
const NOW = '2026-06-08T02:00:00.000Z';

const whole = (pattern: RegExp, of: (nth: number) => string) => ({ pattern: new RegExp(`^(?:${pattern.source})$`, 'u'), of });
/** Texts of these kinds are numbered anew, in the order in which they come. */
const kinds = [
  { pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, of: (nth: number) => uuid(nth) },
  whole(/9\d99\d{2}[0-9A-Z]{12}/, (nth) => syntheticCreditCode(nth)),
  whole(/\d{17}[\dX]/, (nth) => nationalId(nth * 100)),
  whole(/(?:::ffff:)?127\.0\.0\.1|::1/, () => '10.0.0.8'),
  whole(/u[0-9a-f]{32}/, (nth) => `clerk${nth}`),
  whole(/20(?:[3-7]\d|8[0-4])-\d\d-\d\d/, (nth) => `2030-01-0${nth}`),
  { pattern: /(?<=\b[A-Z]{2}2026)\d{6}\b/g, of: (nth: number) => String(nth).padStart(6, '0') },
  // names that the tests count through
  { pattern: /(?<=[\p{L}-])[57]0\d{4}(?!\d)/gu, of: (nth: number) => String(nth) },
  { pattern: /(?<=单位|学员|导师|资金|模板)\d+/gu, of: (nth: number) => String(nth) },
] as const;

const uuid = (nth: number) => `01970000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
/** An instant that nobody has given: those that a request names are on the hour. */
const instant = /\d{4}-\d\d-\d\dT\d\d:(?!00:00(?:\.0+)?Z)\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;
const masked = /(?<=^\d*\*{4,})[0-9X]+$/;

/** Makes what one run asks and answers the same in every run. One for a request with its answer, so that ids agree. */
export function stabilizer(): (value: unknown) => unknown {
  const known = new Map<string, string>();
  const counts = new Map<number, number>();
  const numbered = (kind: number, found: string): string => {
    const key = `${kind} ${found}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const nth = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, nth);
    const made = (kinds[kind] as (typeof kinds)[number]).of(nth);
    known.set(key, made);
    return made;
  };
  const text = (given: string): string => {
    let made = given
      .replaceAll(CANARY, '')
      .replace(instant, NOW)
      .replace(masked, (tail) => '0018'.slice(-tail.length));
    kinds.forEach(({ pattern }, kind) => {
      made = made.replace(pattern, (found) => numbered(kind, found));
    });
    return made;
  };
  const stable = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(stable);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        text(name),
        name in fixed && typeof member === 'string' ? fixed[name] : stable(member),
      ]),
    );
  };
  return stable;
}

/** An answer as an example: of what comes in rows, the first tells what all are like. */
export function shortened(value: unknown): unknown {
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each !== 'object' || each === null);
    return value.slice(0, plain ? 3 : 1).map(shortened);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shortened(member)]));
}

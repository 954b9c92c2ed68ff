import type { Label } from '@rongcai/client';
import { yuan } from '../../../ui/format.ts';
import type { DecisionBody } from '../decision.ts';
import type { useDecisionWords } from './use-words.ts';

/** Something that stands beside the amount: what it rests on, or what leaves it open. */
export interface Note {
  readonly key: string;
  readonly text: string;
  /** It leaves something open, or takes something away. */
  readonly grave: boolean;
}

type Words = Pick<ReturnType<typeof useDecisionWords>, 'p' | 'w' | 'say' | 't'>;

/** What the notes need to know of the page: names of conditions and of facts. */
export interface Names {
  readonly conditionOf: (id: string) => string | undefined;
  /** The fact with where it comes from. */
  readonly factOf: (path: string) => string;
}

const both = ({ zh, en }: { readonly zh: string; readonly en?: string | undefined }): Label => ({ zh, en: en ?? zh });
const SEMICOLON: Label = { zh: '；', en: '; ' };
const EFFECTS = ['refused', 'reduced', 'waitlisted', 'unknown'] as const;

/** A limit over the whole case; those of single members stand with the members. */
function limitNotes({ limits }: DecisionBody, { p, w, say, t }: Words): Note[] {
  return limits
    .filter(({ member }) => member === undefined)
    .map(({ id, of, title, max, used, asked, outcome }) => {
      const shown = (value: unknown) =>
        value === null || value === undefined ? t('none') : of === 'money' && typeof value === 'number' ? yuan(value) : String(value);
      const line = t('subsidy.limitLine', {
        id: title ? say(both(title)) : id,
        max: shown(max),
        used: shown(used),
        asked: shown(asked),
      });
      const effect = EFFECTS.find((one) => one === outcome);
      return { key: `limit ${id}`, text: effect ? `${line}${p(SEMICOLON)}${p(w.limits[effect])}` : line, grave: effect !== undefined };
    });
}

/** What is held beside it; nothing is said where it changes nothing. */
function besideNotes({ stacking = [] }: DecisionBody, { p, w, say, t }: Words): Note[] {
  return stacking.flatMap(({ id, kind, outcome, components, text }) => {
    if (outcome === 'free') return [];
    const words = components
      ? outcome === 'unknown'
        ? w.beside.ownUnknown
        : w.beside.own
      : outcome === 'reduced' && kind === 'cap'
        ? w.beside.capped
        : w.beside[outcome];
    return [{ key: `beside ${id}`, text: text ? `${say(both(text))}${t('colon')}${p(words)}` : p(words), grave: true }];
  });
}

/** Why something isn't known: facts that nobody has given, and rules that come to nothing. */
function gapNotes(decision: DecisionBody, { p, w, say, t }: Words, { conditionOf, factOf }: Names): Note[] {
  const limitOf = (id: string) => {
    const title = decision.limits.find((one) => one.id === id)?.title;
    return title && say(both(title));
  };
  const gaps = (decision.gaps ?? [])
    .filter(({ member }) => member === undefined)
    .map(({ of, text, pointer }) => ({
      key: `gap ${of} ${pointer}`,
      text: p(w.gap, {
        why: say(both(text)),
        of: of === 'amount' ? p(w.gapOfAmount) : of === 'schedule' ? p(w.gapOfSchedule) : (conditionOf(of) ?? limitOf(of) ?? of),
      }),
      grave: true,
    }));
  // an undecided condition asks for its own facts where it stands
  const asked = new Set(
    decision.predicates
      .filter(({ outcome }) => outcome === 'unknown')
      .flatMap(({ seen }) => seen.filter(({ value }) => value === null).map(({ fact }) => fact)),
  );
  const missing = decision.missing
    .filter((path) => !asked.has(path))
    .map(factOf)
    .join(t('comma'));
  return [...(missing ? [{ key: 'missing', text: p(w.missing, { facts: missing }), grave: true }] : []), ...gaps];
}

/** What is asked back, and what may be. */
function recoveryNotes({ recovery = [], overpaidFen = 0 }: DecisionBody, { p, w, t }: Words, { factOf }: Names): Note[] {
  const over = overpaidFen > 0 ? [{ key: 'overpaid', text: p(w.overpaid, { amount: yuan(overpaidFen) }), grave: true }] : [];
  const back = recovery.map(({ id, outcome, amountFen, missing = [], clause }) => {
    const amount = amountFen === null ? '' : yuan(amountFen);
    const parts =
      outcome === 'due'
        ? [p(w.recovery.due, { amount })]
        : [
            p(w.recovery.unknown),
            ...(amount ? [p(w.recovery.upTo, { amount })] : []),
            ...(missing.length > 0 ? [p(w.recovery.lacks, { facts: missing.map(factOf).join(t('comma')) })] : []),
          ];
    const cited = clause ? p({ zh: '（{clause}）', en: ' ({clause})' }, { clause }) : '';
    return { key: `recovery ${id}`, text: parts.join(p(SEMICOLON)) + cited, grave: true };
  });
  return [...over, ...back];
}

/** Everything that one has to know beside the steps of the amount. */
export function notesOf(decision: DecisionBody, words: Words, names: Names): Note[] {
  return [
    ...limitNotes(decision, words),
    ...besideNotes(decision, words),
    ...gapNotes(decision, words, names),
    ...recoveryNotes(decision, words, names),
  ];
}

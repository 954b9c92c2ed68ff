import fc from 'fast-check';
import { documentNumber } from './document-number.ts';

describe('the number of a document', () => {
  it.each([
    ['full-width digits', '昆财社〔２０２６〕１２号'],
    ['spaces between', ' 昆财社 〔2026〕  12 号 '],
    ['characters that nobody sees', '昆财社\u200b〔2026\u00ad〕12\ufeff号\u2060'],
    ['control characters', '昆财社〔2026〕\u000112号'],
    ['other brackets', '昆财社[2026]12号'],
    ['full-width brackets', '昆财社（2026）12号'],
    ['heavy brackets', '昆财社【2026】12号'],
  ])('is the same one with %s', (_what, typed) => {
    expect(documentNumber(typed).key).toBe(documentNumber('昆财社〔2026〕12号').key);
  });

  it('is the same one in capitals, and with another dash', () => {
    const { key } = documentNumber('KDL-2026-01');
    expect(['kdl-2026-01', 'ＫＤＬ－２０２６－０１', 'KDL–2026—01'].map((typed) => documentNumber(typed).key)).toEqual([key, key, key]);
  });

  it('is another one when a digit, a letter or the place of a digit differs', () => {
    const others = ['昆财社〔2026〕12号', '昆财社〔2026〕21号', '昆财社〔2026〕1号', '昆财农〔2026〕12号', '昆财社〔2025〕12号'];
    expect(new Set(others.map((typed) => documentNumber(typed).key)).size).toBe(others.length);
  });

  it('is kept as people write it: capitals, brackets and single spaces stay', () => {
    expect(documentNumber(' Ｎo\u200b ２０２６ \t 〔A〕 ').shown).toBe('No 2026 〔A〕');
  });

  it('is not taken when nothing of it can be seen, or when it is too long once it is written out', () => {
    expect(() => documentNumber('\u200b\u2060\ufeff')).toThrow(/no character that can be seen/);
    expect(() => documentNumber('\ufdfa'.repeat(3))).toThrow(/at most 40 characters/);
  });

  it('in its plain form is its own plain form, and fits the ledger', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        let once: ReturnType<typeof documentNumber>;
        try {
          once = documentNumber(typed);
        } catch {
          return;
        }
        expect(documentNumber(once.shown)).toEqual(once);
        expect(once.key.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

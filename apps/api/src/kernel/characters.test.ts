import fc from 'fast-check';
import { unseenIn, withoutUnseen } from './characters.ts';

describe('characters that are not seen', () => {
  it.each([
    ['turns what follows', 'a\u202egnp', 'U+202E'],
    ['embeds', 'a\u202ab', 'U+202A'],
    ['isolates', '\u2066a\u2069', 'U+2066'],
    ['marks Arabic', '1\u061c2', 'U+061C'],
    ['marks left to right', 'a\u200e', 'U+200E'],
    ['marks right to left', 'a\u200f1', 'U+200F'],
    ['has no width', '张\u200b三', 'U+200B'],
    ['joins words', '张\u2060三', 'U+2060'],
    ['marks the order of bytes', '\ufeff张三', 'U+FEFF'],
    ['is zero', 'a\u0000', 'U+0000'],
    ['is an escape', '\u001b[31m', 'U+001B'],
    ['is deleted', '\u007f', 'U+007F'],
    ['is a control of the second table', 'a\u0085b', 'U+0085'],
    ['is the first half of a character', 'a\ud840', 'U+D840'],
    ['is the second half of a character', '\udc0bb', 'U+DC0B'],
  ])('are found where one %s', (_what, text, name) => {
    expect(unseenIn(text)).toBe(name);
    expect(unseenIn(withoutUnseen(`${text}${text}`))).toBeUndefined();
  });

  it.each(['买买提·艾力', '\u{2000b}\u{20bb7}', '𰻝𰻝面', '第一行\n\t第二行', 'Ω≈ç', '👩‍👩‍👧', 'می\u200cخواهم', ''])(
    'are none in %j',
    (text) => {
      expect(unseenIn(text)).toBeUndefined();
    },
  );

  it('are none in any text of letters, marks, signs and whole characters', () => {
    const letter = fc.string({ unit: 'grapheme' }).filter((text) => /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]*$/u.test(text));
    fc.assert(fc.property(letter, (text) => unseenIn(text) === undefined));
  });
});

import { isLockedByOthers } from './signers.ts';

describe('a list for the bank', () => {
  it.each([
    ['the one who made it', 'maker', true],
    ['the one who last took a line out', 'changer', true],
    ['one who took a line out before', 'earlier', true],
    ['no one', undefined, false],
    ['a third person', 'third', false],
  ])('says to %s whether others lock it', (_who, me, expected) => {
    expect(isLockedByOthers({ createdBy: 'maker', changedById: 'changer', changedByIds: ['earlier', 'changer'] }, me)).toBe(expected);
  });

  it('that nobody has changed is left to all but its maker', () => {
    expect(isLockedByOthers({ createdBy: 'maker', changedById: null }, 'changer')).toBe(false);
  });
});

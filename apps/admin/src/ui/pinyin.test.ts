import { isFoundIn, pinyinInitials } from './pinyin.ts';

it.each([
  ['证书等级', 'zsdj'],
  ['人员身份', 'rysf'],
  ['学历', 'xl'],
  ['出勤比例', 'cqbl'],
  ['安徽', 'ah'],
  ['企业', 'qy'],
  ['卡车', 'kc'],
  ['欧', 'o'],
  ['2026年A级', '2026naj'],
])('%s begins %s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials);
});

it('a name is found by a part of it, in either language, and by its initials', () => {
  const names = ['证书等级', 'level of the certificate'];
  for (const typed of ['等级', 'zsdj', 'dj', 'Level', '']) expect(isFoundIn(typed, names)).toBe(true);
  expect(isFoundIn('年龄', names)).toBe(false);
});

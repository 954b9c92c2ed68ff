import { type Message, said } from './message.ts';

/** What the compiler says of nodes that it can't write, in Chinese as well: `…` stands for a name. */
const known: readonly (readonly [en: string, zh: string])[] = [
  [
    'the members must be a list of the catalogue, not a filtered one: ask in a predicate instead',
    '成员须取自事实目录中的列表，不能先筛选；请改用条件判断',
  ],
  ['a fraction can not be an order: round it first', '分数不能用于排序，请先取整'],
  ['a share that is a fraction must be rounded where tiers are combined', '各档合并时，为分数的份额须先取整'],
  ['the fact … has no source in the database', '事实 … 在数据库中没有来源'],
  ['the list … has no source in the database', '列表 … 在数据库中没有来源'],
  ['… has no source in the database', '… 在数据库中没有来源'],
  ['… has no source', '… 没有来源'],
  ["… can't be written as SQL here", '… 在此处无法写成 SQL'],
  ["… can't be written as SQL", '… 无法写成 SQL'],
  ['the catalogue names no subject to sweep over', '事实目录没有给出批量计算的对象'],
  ['… is joined by …, which has no source', '… 按 … 关联，而后者没有来源'],
  ['the list has no key in the database', '该列表在数据库中没有主键'],
  ['a fraction can neither be a key nor an order: round it first', '分数不能用作键或排序，请先取整'],
  ['the statement would be too long: round or define less', '生成的语句过长，请减少取整或定义'],
  ['the rows have fractions with different denominators: round each of them first', '各行分数的分母不同，请先逐行取整'],
];

const patterns = known.map(([en, zh]) => {
  const parts = en.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(`^${parts.join('(.+)')}$`), zh };
});

export function uncompilable(en: string): Message {
  for (const { pattern, zh } of patterns) {
    const [whole, ...names] = pattern.exec(en) ?? [];
    if (whole !== undefined)
      return said(
        names.reduce((text, name) => text.replace('…', () => name), zh),
        en,
      );
  }
  return said(`无法批量计算（${en}）`, en);
}

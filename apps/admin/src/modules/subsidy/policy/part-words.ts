const w = (zh: string, en: string) => ({ zh, en });

/** Words for parts of a benefit, for what is given in kind, and for lists of members. */
export const parts = {
  components: w('组成部分', 'Parts'),
  componentsLead: w('分项核定的补贴，如生活补贴和留任奖励', 'Parts decided one by one, such as an allowance and a bonus'),
  addComponent: w('添加组成部分', 'Add a part'),
  partName: w('第 {n} 部分', 'Part {n}'),
  restsOn: w('只对本部分要求的条件', 'Conditions of this part alone'),
  restsOnNone: w('无（全部条件都对整体要求）', 'none: every condition is of the whole'),
  combine: w('各部分之间', 'Taken together'),
  combines: { sum: w('相加', 'added up'), highest: w('取最高', 'the highest one'), first: w('取第一个符合的', 'the first that is met') },
  inKind: w('实物或服务', 'In kind'),
  inKindLead: w('不付现金的待遇，如保险保额', 'What is given and not paid, such as a cover'),
  addInKind: w('添加实物或服务', 'Add something in kind'),
  unit: w('单位', 'Unit'),
  inKindUnits: { fen: w('元', 'yuan'), hour: w('课时', 'hours'), day: w('天', 'days'), person: w('人', 'people') },
  ofComponent: w('属于哪一部分', 'Of which part'),
  onlyWhen: w('仅当满足以下条件', 'Only when'),
  members: w('按名单计算', 'Counted over a list'),
  membersLead: w('如单位招用的每一名人员', 'Such as every person whom an enterprise hired'),
  memberList: w('名单', 'List'),
  memberKey: w('区分成员的字段', 'Told apart by'),
  memberName: w('成员称呼', 'A member is called'),
  perMember: w('每名成员的金额', 'Amount of each member'),
  addMembers: w('改为按名单计算', 'Count over a list'),
  memberScope: w('对名单中的每名成员要求', 'Asked of every member'),
} as const;

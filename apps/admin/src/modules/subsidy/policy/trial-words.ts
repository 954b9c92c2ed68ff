const w = (zh: string, en: string) => ({ zh, en });

/** What a simulation or a replay says of its days and its figures. */
export const trials = {
  decides: w(
    '本版本决定 {from} 至 {to} 的事件；其余 {n} 条不在其内，仍按现行规则，不变',
    'This version decides the events of {from} to {to}; the other {n} stay as they are under the rules in force',
  ),
  stretched: w(
    '测算期间没有一天在本版本的生效期内：视同本版本已在 {from} 至 {to} 生效测算',
    'No day of these is one of this version: it is tried as though it had held from {from} to {to}',
  ),
  continued: w('现行版本到期后视为继续执行，以便比较', 'The version in force is taken to go on after its last day, to compare with it'),
  replayUnchanged: w('另有 {n} 件的事件不由本版本决定，不受影响', '{n} more are of events that this version does not decide: they stand'),
  costBy: {
    months: w('按月发放：只计当年应发的月份', 'paid by the month: those of the year'),
    events: w('按事件所在年度全额计入', 'all of it in the year of the event'),
  },
  unmet: w('未满足的条件', 'Conditions not met'),
  unmetLead: w('未享受的记录缺哪些条件，一条可缺多项', 'What keeps records out; one may fail several'),
  unmetMembers: w('成员 {n} 名', '{n} members'),
  noMembers: w('名单上没有成员', 'No members on the list'),
} as const;

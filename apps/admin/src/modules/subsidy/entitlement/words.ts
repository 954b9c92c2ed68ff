/** Words of the pages about runs, offers and near misses: they are loaded with them. */
const w = (zh: string, en: string) => ({ zh, en });

export const words = {
  result: w('筛查结果', 'What the run found'),
  total: w('合计', 'In all'),
  found: w('应享 {due} 项 {sum}，新发 {made}，不再符合 {gone}', '{due} due, {sum}; {made} new, {gone} gone'),
  foundNothing: w('没有可筛查的政策', 'No policy to look for'),
  working: w('筛查中', 'At work'),
  draw: w('抽查', 'The draw'),
  drawLead: w(
    '确认的资格中按 {share}% 随机抽出，进入事后抽查。随机种子在确认截止日（{last}）后公开，其 SHA-256 摘要现在即可核对。',
    '{share}% of what is accepted is drawn for a later check. The seed is shown after the last day of the offers, {last}; its SHA-256 stands here from the first day.',
  ),
  seed: w('随机种子', 'Seed'),
  digest: w('种子摘要', 'Digest'),
  due: w('应享', 'Due now'),
  dueHint: w('含此前已发出的资格', 'with those offered before'),
  new: w('本次新发', 'Newly offered'),
  changed: w('金额或版本变更', 'Changed'),
  changedHint: w('此前发出、仍待确认的资格', 'offers made before that are still open'),
  gone: w('不再符合', 'No longer due'),
  nearMisses: w('差一项条件', 'Near misses'),
  nearMissesHint: w('最易补正的排在前面', 'the easiest to mend first'),
  nearMissesKept: w('保留最易补正的 {n} 条', 'the {n} easiest to mend are kept'),
  needsInfo: w('待补充信息', 'More must be known'),
  open: w('查看名单：{figure}', 'Show the list: {figure}'),
  noPolicy: w(
    '此地没有已发布的免申即享政策，本次没有可筛查的内容。',
    'No policy is given without application here: there was nothing to look for.',
  ),
  notYet: w('正在筛查，每完成一项政策显示其结果。', 'The run is at work. Each policy appears here when it is done.'),
  ended: w('任务已取消，以下为取消前完成的政策。', 'The run was canceled. What it had done before stands below.'),
  everyPolicy: w('全部免申即享政策', 'Every policy given without application'),
  none: w('没有可选的政策', 'There is no policy to choose'),
  stored: w('各项条件', 'Conditions'),
  storedAt: w('筛查时的结论，核验于 {at}', 'As the run found them, at {at}'),
  lacking: w('差在哪里', 'What is lacking'),
  changedSince: w(
    '记录此后已有变化：现在不是只差这一项。',
    'The record has changed since: this is no longer the one condition that is missed.',
  ),
} as const;

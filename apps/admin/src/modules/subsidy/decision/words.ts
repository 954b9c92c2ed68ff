/** Words of what a decision comes to for each member, of when it is paid, and of what stands beside the amount: loaded with its pages. */
const w = (zh: string, en: string) => ({ zh, en });

export const words = {
  members: w('逐人核验', 'Each on the list'),
  membersLead: w('共 {n} 名，应发合计 {sum}', '{n} on the list, {sum} due in all'),
  membersCounted: w('共 {n} 名，按人数计算金额', '{n} on the list, counted for the amount'),
  perMember: w('条件逐人核验，结果见下', 'The conditions are asked of each on the list'),
  summed: w('由名单上每人的金额合计', 'The sum of what is due for each on the list'),
  all: w('全部 {n}', 'All {n}'),
  counts: {
    ineligible: w('不发 {n}', '{n} not due'),
    needs_info: w('待补充 {n}', '{n} need information'),
    eligible_waitlisted: w('排队 {n}', '{n} wait'),
    eligible: w('应发 {n}', '{n} due'),
  },
  outcomes: {
    ineligible: w('不发', 'Not due'),
    needs_info: w('待补充', 'Needs information'),
    eligible_waitlisted: w('排队', 'Waits'),
    eligible: w('应发', 'Due'),
  },
  name: w('姓名', 'Name'),
  outcome: w('结果', 'Outcome'),
  why: w('原因', 'Why'),
  amount: w('金额', 'Amount'),
  record: w('记录', 'Record'),
  more: w('再看 {n} 名', 'Show {n} more'),
  shown: w('已列出 {n} / {of} 名', '{n} of {of} shown'),
  unnamed: w('不在您的权限内', 'Out of your sight'),

  parts: w('共 {n} 项，合计 {sum}', '{n} parts, {sum} in all'),
  partsTitle: w('补贴项目', 'Part of the subsidy'),
  combined: {
    highest: w('其中只发最高的一项', 'only the highest of them is paid'),
    first: w('其中只发第一项', 'only the first of them is paid'),
  },
  versionEnded: w(
    '所用政策版本 {version} 自 {to} 起不再适用于本申请的日期：通过之前须先重新核验，结果与金额可能改变。',
    'Version {version}, under which this was decided, holds no longer for its day from {to} on: assess it again before it is passed on; outcome and amount may change.',
  ),
  versionEndedSoon: w(
    '所用政策版本 {version} 自 {to} 起不再适用于本申请的日期：受理之后须先重新核验，结果与金额可能改变。',
    'Version {version}, under which this was decided, holds no longer for its day from {to} on: accept it and assess it again before it is passed on; outcome and amount may change.',
  ),

  unpayable: w(
    '此地没有资金可支付此政策：终审前须由财务先拨入资金，或增设、调增预算科目。',
    'No fund of the place can pay for this policy: before the final approval finance must appropriate money, or add or raise a budget line.',
  ),
  fundRefusal: {
    'no-budget-line': w('没有此政策当年的预算科目', 'no budget line of this year for the policy'),
    'budget-line-exhausted': w('预算科目余额不足', 'its budget line has not enough left'),
    'fund-exhausted': w('余额不足', 'not enough left'),
  },

  plan: w('拨付计划', 'Instalments'),
  planLead: w('共 {n} 期，合计 {sum}；已拨付 {paid}', '{n} parts, {sum} in all; {paid} paid'),
  signed: w('批准即承诺全部金额，各期到期后拨付', 'Approval commits the whole amount; each part is paid when it falls due'),
  nth: w('第 {n} 期', 'No. {n}'),
  part: w('期次', 'Part'),
  on: w('可拨付日', 'Payable from'),
  state: w('状态', 'State'),
  payment: w('拨付', 'Payment'),
  once: w('一次性', 'At once'),
  states: {
    paid: w('已付', 'Paid'),
    paying: w('拨付中', 'Being paid'),
    due: w('到期待拨', 'Due'),
    approval: w('批准后可拨', 'Once approved'),
    later: w('未到期', 'Not yet due'),
    waiting: w('待条件满足', 'Waits for its event'),
  },
  partly: w('已付 {paid}', '{paid} paid'),

  limits: {
    refused: w('已超出，不予发放', 'above it: nothing is paid'),
    reduced: w('超出部分不发', 'what is above it is not paid'),
    waitlisted: w('已满，排队等候', 'full: it waits'),
    unknown: w('资料不足，是否超出尚不能判断', 'whether it is above is not known'),
  },
  beside: {
    excluded: w('已享受其他补贴，本项不再发放', 'another benefit is held: nothing is paid beside it'),
    reduced: w('已享受其他补贴，只补足差额', 'another benefit is held: only what it leaves is paid'),
    capped: w('与其他补贴合计封顶，超出部分不发', 'with other benefits it is capped: what is above is not paid'),
    unknown: w('其他补贴的享受情况不明，尚不能判断', 'what is held of other benefits is not known'),
    own: w('同类待遇只发一项', 'only one of its parts is paid'),
    ownUnknown: w('同类待遇发哪一项尚不能判断', 'which of its parts is paid is not known'),
  },
  gap: w('{why}，因此无法判断：{of}', '{why}; therefore not known: {of}'),
  gapOfAmount: w('金额', 'the amount'),
  gapOfSchedule: w('发放月份或分期金额', 'for which months it is paid, or in what parts'),
  missing: w('还缺资料：{facts}', 'Still missing: {facts}'),
  missingFrom: w('{fact}（{register}）', '{fact} ({register})'),
  byHand: w('工作人员填报', 'stated by an official'),
  overpaid: w('此前已多核发 {amount}', '{amount} was granted too much before'),
  recovery: {
    due: w('应追回 {amount}', '{amount} is to be asked back'),
    unknown: w('是否应追回尚不能判断', 'Whether anything is to be asked back is not known'),
    upTo: w('如应追回，为 {amount}', 'if so, {amount}'),
    lacks: w('缺少：{facts}', 'missing: {facts}'),
  },
};

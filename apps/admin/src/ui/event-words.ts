import type { Label } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';

/** Nouns of events are the English names of the resources with dashes: training-order. */
const byNoun = new Map(Object.values(resources).map((resource) => [resource.label.en.toLowerCase().replaceAll(' ', '-'), resource]));

const nouns: Readonly<Record<string, Label>> = { session: { zh: '登录会话', en: 'Session' } };
const verbs: Readonly<Record<string, Label>> = {
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Change' },
  reveal: { zh: '查看完整信息', en: 'Reveal' },
  'sign-in': { zh: '登录', en: 'Sign in' },
  'sign-out': { zh: '退出', en: 'Sign out' },
  'change-password': { zh: '修改密码', en: 'Change password' },
  'set-password': { zh: '重置密码', en: 'Set password' },
  'reset-password': { zh: '重置密码', en: 'Reset password' },
  'take-seats': { zh: '选定人数变更', en: 'Seats awarded' },
  'plan-seats': { zh: '开班人数变更', en: 'Seats in classes' },
  'take-out': { zh: '移出一笔', en: 'Line taken out' },
  'import-returns': { zh: '导入银行回盘', en: 'Bank answers imported' },
  fill: { zh: '列入明细', en: 'Filled' },
  start: { zh: '开始', en: 'Started' },
  promote: { zh: '递补', en: 'Promoted' },
  send: { zh: '送银行', en: 'Sent to the bank' },
  receive: { zh: '收到还款', en: 'Money received' },
  reclaim: { zh: '追缴立项', en: 'Asked back' },
  'drop-claim': { zh: '撤销追缴', en: 'Claim dropped' },
  settle: { zh: '银行付讫', en: 'Paid by the bank' },
  bounce: { zh: '银行退回', en: 'Returned by the bank' },
  confirm: { zh: '公示无异议', en: 'Confirmed after the notice' },
  reopen: { zh: '异议成立，退回复审', en: 'Reopened after an objection' },
  batch: { zh: '列入拨付', en: 'Put into a batch' },
  unbatch: { zh: '退出拨付', en: 'Taken out of a batch' },
  expire: { zh: '到期', en: 'Expired' },
  miss: { zh: '缺席', en: 'Missed' },
  begin: { zh: '开始', en: 'Begun' },
  finish: { zh: '完成', en: 'Finished' },
  import: { zh: '导入', en: 'Imported' },
  deliver: { zh: '送达银行', en: 'Delivered to the bank' },
  claim: { zh: '领取', en: 'Claimed' },
  release: { zh: '退领或释放', en: 'Released' },
  check: { zh: '核对无误', en: 'Checked' },
  apply: { zh: '入账', en: 'Applied' },
  refuse: { zh: '拒绝', en: 'Refused' },
  interrupt: { zh: '中断', en: 'Interrupted' },
  download: { zh: '下载', en: 'Download' },
};
const same = (code: string): Label => ({ zh: code, en: code });

export const nounLabel = (noun: string): Label => byNoun.get(noun)?.label ?? nouns[noun] ?? same(noun);

export const verbLabel = (verb: string): Label => verbs[verb] ?? same(verb);

/** `training-order.return` → 培训订单 · 退回 */
export function eventLabel(code: string): Label {
  const [noun = '', verb = ''] = code.split('.');
  const said = byNoun.get(noun)?.actions.find(({ name }) => name === verb)?.label ?? verbLabel(verb);
  const subject = nounLabel(noun);
  return { zh: `${subject.zh} · ${said.zh}`, en: `${subject.en} · ${said.en}` };
}

import type { Label, Resource } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';

const byNoun = new Map(Object.values(resources).map((resource) => [resource.noun, resource]));

/** What is told of without being a resource of the contract. */
const nouns: Readonly<Record<string, Label>> = {
  session: { zh: '登录会话', en: 'Session' },
  'application-evidence': { zh: '申请材料', en: 'Evidence' },
};
/** What happens beside the lifecycles and the operations: those have their words in the contract. */
const verbs: Readonly<Record<string, Label>> = {
  create: { zh: '新建', en: 'Create' },
  update: { zh: '修改', en: 'Change' },
  remove: { zh: '移除', en: 'Removed' },
  reveal: { zh: '查看完整信息', en: 'Reveal' },
  download: { zh: '下载', en: 'Download' },
  'sign-in': { zh: '登录', en: 'Sign in' },
  'take-seats': { zh: '选定人数变更', en: 'Seats awarded' },
  'plan-seats': { zh: '开班人数变更', en: 'Seats in classes' },
  find: { zh: '发现疑点', en: 'Found' },
  claim: { zh: '领取', en: 'Claimed' },
  release: { zh: '退领或释放', en: 'Released' },
  recount: { zh: '重算截止日', en: 'Days counted again' },
  'take-out': { zh: '移出一笔', en: 'Line taken out' },
  'import-returns': { zh: '导入银行回盘', en: 'Bank answers imported' },
  reclaim: { zh: '追缴立项', en: 'Asked back' },
  'drop-claim': { zh: '撤销追缴', en: 'Claim dropped' },
  receive: { zh: '收到还款', en: 'Money received' },
  start: { zh: '开始', en: 'Started' },
  sweep: { zh: '比对一项政策', en: 'One policy swept' },
  finish: { zh: '完成', en: 'Finished' },
  recalculate: { zh: '重新计算', en: 'Calculated again' },
};
const same = (code: string): Label => ({ zh: code, en: code });

export const nounLabel = (noun: string): Label => byNoun.get(noun)?.label ?? nouns[noun] ?? same(noun);

/** What was done to a record: its lifecycle says it first, then the operations on it, then the words for all kinds of records. */
export function verbLabel(resource: Resource | undefined, verb: string): Label {
  return resource?.verbs[verb] ?? resource?.actions.find(({ name }) => name === verb)?.label ?? verbs[verb] ?? same(verb);
}

/** `training-order.return` → 培训订单 · 退回 */
export function eventLabel(code: string): Label {
  const [noun = '', verb = ''] = code.split('.');
  const said = verbLabel(byNoun.get(noun), verb);
  const subject = nounLabel(noun);
  return { zh: `${subject.zh} · ${said.zh}`, en: `${subject.en} · ${said.en}` };
}

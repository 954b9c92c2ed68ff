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
};
const same = (code: string): Label => ({ zh: code, en: code });

export const nounLabel = (noun: string): Label => byNoun.get(noun)?.label ?? nouns[noun] ?? same(noun);

/** `training-order.return` → 培训订单 · 退回 */
export function eventLabel(code: string): Label {
  const [noun = '', verb = ''] = code.split('.');
  const said = byNoun.get(noun)?.actions.find(({ name }) => name === verb)?.label ?? verbs[verb] ?? same(verb);
  const subject = nounLabel(noun);
  return { zh: `${subject.zh} · ${said.zh}`, en: `${subject.en} · ${said.en}` };
}

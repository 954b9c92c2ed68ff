import { defineLifecycle } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';

const notYourself = {
  code: 'own-account',
  message: text('不能停用自己的账号', 'You cannot disable your own account'),
};

export const userLifecycle = defineLifecycle({
  initial: 'active',
  states: { active: text('启用', 'Active'), disabled: text('停用', 'Disabled') },
  actions: {
    disable: {
      label: text('停用', 'Disable'),
      from: ['active'],
      to: 'disabled',
      by: ['admin'],
      guard: (row, caller) => (row.id === caller.id ? notYourself : null),
    },
    enable: { label: text('启用', 'Enable'), from: ['disabled'], to: 'active', by: ['admin'] },
  },
});

export const apiClientLifecycle = defineLifecycle({
  initial: 'active',
  states: { active: text('启用', 'Active'), revoked: text('已吊销', 'Revoked') },
  actions: { revoke: { label: text('吊销', 'Revoke'), from: ['active'], to: 'revoked', by: ['admin'] } },
});

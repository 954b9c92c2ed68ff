import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text } from '../../../kernel/text.ts';

/**
 * A version is written by one person and published by another; from then on its rules never change. Retired, it has a
 * last day, and goes on to decide the events before it.
 */
export const policyVersionLifecycle = defineLifecycle({
  initial: 'draft',
  states: { draft: text('草案', 'Draft'), published: text('已发布', 'Published'), retired: text('已废止', 'Retired') },
  actions: {
    publish: {
      label: text('发布', 'Publish'),
      from: ['draft'],
      to: 'published',
      by: ['reviewer'],
      guard: (row, caller) =>
        row.createdBy === caller.id || row.editedById === caller.id
          ? {
              code: 'same-person',
              message: text(
                '草案须由未参与起草、修改的另一人发布',
                'A draft is published by somebody who has neither written nor changed it',
              ),
            }
          : null,
    },
    retire: { label: text('废止', 'Retire'), from: ['published'], to: 'retired', by: ['reviewer'] },
  },
});

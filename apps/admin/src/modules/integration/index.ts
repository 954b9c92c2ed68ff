import { defineAsyncComponent } from 'vue';
import type { AdminModule } from '../../module.ts';

export const module: AdminModule = {
  name: 'integration',
  resources: {
    jobs: {
      cells: {
        kind: defineAsyncComponent(() => import('./JobKind.vue')),
        error: defineAsyncComponent(() => import('./JobError.vue')),
        result: defineAsyncComponent(() => import('./JobResult.vue')),
      },
      columns: ['kind', 'status', 'done', 'total', 'result', 'createdAt', 'finishedAt'],
      filters: ['status'],
    },
  },
};

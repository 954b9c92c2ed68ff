import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { trainingClasses } from './class.routes.ts';
import { enrollments } from './enrollment.routes.ts';
import { orderRoutes, trainingOrders } from './order.routes.ts';
import { proposals } from './proposal.routes.ts';
import { trainingWords } from './training.words.ts';

export { classTable } from './class.table.ts';
export { enrollmentTable } from './enrollment.table.ts';
export { orderTable } from './order.table.ts';

export const training: Module = {
  name: 'training',
  label: text('订单班培训', 'Training'),
  words: trainingWords,
  resources: [trainingOrders, proposals, trainingClasses, enrollments],
  routes: orderRoutes,
};

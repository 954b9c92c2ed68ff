import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { internships } from './internship.routes.ts';
import { internshipPosts } from './post.routes.ts';

export { internshipTable } from './internship.table.ts';
export { postTable } from './post.table.ts';

export const internship: Module = {
  name: 'internship',
  label: text('实习见习', 'Internship'),
  resources: [internshipPosts, internships],
};

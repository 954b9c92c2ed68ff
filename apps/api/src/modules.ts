import { apprenticeship } from './modules/apprenticeship/index.ts';
import { directory } from './modules/directory/index.ts';
import { evaluation } from './modules/evaluation/index.ts';
import { identity } from './modules/identity/index.ts';
import { integration } from './modules/integration/index.ts';
import { internship } from './modules/internship/index.ts';
import { recruitment } from './modules/recruitment/index.ts';
import { subsidy } from './modules/subsidy/index.ts';
import { training } from './modules/training/index.ts';
import type { Module } from './platform/http/module.ts';

/** The table of contents. A module may use the doors of those before it. */
export const modules: readonly Module[] = [
  identity,
  directory,
  evaluation,
  training,
  apprenticeship,
  internship,
  recruitment,
  subsidy,
  integration,
];

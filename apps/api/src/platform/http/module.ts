import type { FastifyInstance } from 'fastify';
import type { Text } from '../../kernel/text.ts';
import type { Task, Timer } from '../jobs.ts';
import type { ModuleName } from '../security/actor.ts';
import type { Words } from './contract.ts';
import type { Resource } from './resource.ts';
import type { Services } from './services.ts';

/** What a module gives to the application through its door. */
export interface Module {
  readonly name: ModuleName;
  readonly label: Text;
  readonly resources: readonly Resource[];
  /** What its shapes that are made of no table say in Chinese: member or component → word. */
  readonly words?: Words;
  /** Routes that no resource declaration can say. */
  readonly routes?: (app: FastifyInstance, services: Services) => void;
  /** Background tasks by name. */
  readonly tasks?: Readonly<Record<string, Task>>;
  /** What the clock does. */
  readonly timers?: readonly Timer[];
}

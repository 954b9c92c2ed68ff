import type { Hat } from '../../kernel/lifecycle.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Table } from '../database/table.ts';

export const roles = {
  clerk: text('经办', 'Clerk'),
  reviewer: text('审核', 'Reviewer'),
  finance: text('财务', 'Finance'),
  auditor: text('审计', 'Auditor'),
  analyst: text('统计分析', 'Analyst'),
  admin: text('系统管理员', 'Administrator'),
} as const satisfies Record<string, Text>;

export type Role = keyof typeof roles;

export const moduleNames = [
  'identity',
  'directory',
  'evaluation',
  'training',
  'apprenticeship',
  'internship',
  'recruitment',
  'subsidy',
  'integration',
] as const;
export type ModuleName = (typeof moduleNames)[number];

export type Verb = 'read' | 'write' | 'act' | 'reveal';
export type Permission = `${ModuleName}:${Verb}`;

/** Who calls. Built anew for each request from what the database says now, never from the token's claims. */
export interface Actor {
  readonly kind: 'staff' | 'client' | 'system';
  readonly id: string;
  readonly name: string;
  /** The place whose records, and those of all places below it, exist for this caller. */
  readonly regionCode: string;
  /** A machine client that is bound to one organization sees only what that organization is a party of. */
  readonly organizationId: string | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** What the caller is to records: its roles, or `platform` for an unbound machine client, or `timer`. */
  readonly hats: ReadonlySet<Hat>;
}

const business: readonly ModuleName[] = [
  'directory',
  'evaluation',
  'training',
  'apprenticeship',
  'internship',
  'recruitment',
  'subsidy',
  'integration',
];
const readAll = business.map((module): Permission => `${module}:read`);
const doAll = business.flatMap((module): Permission[] => [`${module}:write`, `${module}:act`]);

/** What each job may do at all; the lifecycles narrow it for each action. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: [...readAll, ...doAll, 'directory:reveal'],
  reviewer: [
    ...readAll,
    'training:act',
    'evaluation:act',
    'apprenticeship:act',
    'internship:act',
    'recruitment:act',
    'subsidy:act',
    'directory:act',
    'directory:reveal',
    'integration:write',
  ],
  finance: [...readAll, 'subsidy:write', 'subsidy:act', 'integration:write'],
  auditor: [...readAll, 'identity:read', 'directory:reveal'],
  analyst: readAll,
  admin: [...readAll, 'identity:read', 'identity:write', 'identity:act', 'directory:write', 'directory:act', 'integration:write'],
};

/** What a machine client may be given: no accounts, no credentials and no reveal of personal data. */
export const clientScopes: readonly Permission[] = [...readAll, ...doAll];

export function actorPermissions(granted: readonly Role[]): ReadonlySet<Permission> {
  return new Set(granted.flatMap((role) => permissionsOf[role]));
}

export const NATION = '000000';

/** The clock and the background jobs: everywhere, and only by actions that a lifecycle opens to `timer`. */
export const systemActor: Actor = {
  kind: 'system',
  id: '00000000-0000-7000-8000-000000000000',
  name: 'system',
  regionCode: NATION,
  organizationId: null,
  roles: [],
  permissions: new Set(),
  hats: new Set(['timer']),
};

/** The caller's hats for one record: its own, and the parties that its organization is in this record. */
export function hatsFor(actor: Actor, table: Pick<Table, 'spec'>, row: Readonly<Record<string, unknown>>): ReadonlySet<Hat> {
  if (!actor.organizationId) return actor.hats;
  const hats = new Set(actor.hats);
  for (const [party, property] of Object.entries(table.spec.parties ?? {})) {
    if (row[property] === actor.organizationId) hats.add(party);
  }
  return hats;
}

import { createApiClient, hashPassword, userTable } from './modules/identity/index.ts';
import type { Services } from './platform/http/services.ts';
import { write } from './platform/http/write.ts';
import { insert } from './platform/records.ts';
import { clientScopes, NATION, type Role, systemActor } from './platform/security/actor.ts';

const KUNDULUN = '150203';

export interface DemoAccount {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly regionCode: string;
}

const account = (username: string, displayName: string, role: Role, regionCode = NATION): DemoAccount => ({
  username,
  displayName,
  role,
  regionCode,
});

/** The first of each job sees all five places; the second one works in Kundulun, and nothing else exists for it. */
export const demoAccounts: readonly DemoAccount[] = [
  account('admin', '高敏', 'admin'),
  account('clerk', '王晓梅', 'clerk'),
  account('clerk2', '李建国', 'clerk', KUNDULUN),
  account('reviewer', '陈志远', 'reviewer'),
  account('reviewer2', '赵雅琴', 'reviewer', KUNDULUN),
  account('finance', '孙丽华', 'finance'),
  account('finance2', '周铭', 'finance', KUNDULUN),
  account('auditor', '吴正清', 'auditor'),
  account('analyst', '郑思雨', 'analyst'),
];

export const demoPassword = 'rongcai-demo';

export const demoClient = { clientId: 'demo-client', secret: 'demo-secret', regionCode: KUNDULUN };

/** Accounts with a published password: made on the embedded database of demo mode, which listens on loopback only. */
export async function createDemoAccounts(services: Services): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  await write(services, systemActor, null, async (ctx) => {
    for (const { role, ...fields } of demoAccounts) {
      await insert(ctx, userTable, { ...fields, roles: [role], passwordHash, passwordChangedAt: ctx.now });
    }
    const { secret, ...client } = demoClient;
    await createApiClient(ctx, { ...client, name: '演示：校园招聘平台', scopes: [...clientScopes], organizationId: null }, secret);
    return { status: 204, body: null };
  });
}

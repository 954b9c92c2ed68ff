import { conflict, fieldError, forbidden, invalid } from '../../kernel/errors.ts';
import { amend, type Context, type ValuesFor } from '../../platform/records.ts';
import { checkPlacement } from '../../platform/values.ts';
import { hashPassword, passwordMatches } from './password.commands.ts';
import { type UserRow, userTable } from './user.table.ts';

interface NewUser {
  username: string;
  displayName: string;
  regionCode: string;
  roles: string[];
  password: string;
}

function refuseWeak(password: string, username: string): void {
  if (password.toLowerCase().includes(username.toLowerCase()) || new Set(password).size < 5) {
    throw invalid(
      fieldError(
        '/password',
        'weak-password',
        '密码不能包含用户名，且至少有 5 个不同的字符',
        'The password must not contain the username and needs five different characters',
      ),
    );
  }
}

export async function createUser(ctx: Context, given: NewUser): Promise<ValuesFor<UserRow>> {
  refuseWeak(given.password, given.username);
  const { password, ...fields } = given;
  return { ...fields, passwordHash: await hashPassword(password), passwordChangedAt: ctx.now };
}

/** Nobody changes their own roles or place, and nobody is moved out of the caller's scope. */
export async function changeUser(
  ctx: Context,
  user: UserRow,
  patch: { displayName?: string; regionCode?: string; roles?: string[] },
): Promise<ValuesFor<UserRow>> {
  if (user.id === ctx.actor.id && (patch.roles || patch.regionCode)) {
    throw forbidden('own-account', '不能修改自己的岗位和区划', 'You cannot change your own roles or region');
  }
  checkPlacement(ctx.actor, userTable, { ...user, ...patch });
  return patch;
}

/** Ends every session of the account, so that whoever had the old password is out. */
export async function setPassword(ctx: Context, user: UserRow, password: string): Promise<UserRow> {
  refuseWeak(password, user.username);
  await endSessionsOf(ctx, user);
  return amend(ctx, userTable, user, { passwordHash: await hashPassword(password), passwordChangedAt: ctx.now }, 'reset-password');
}

export async function changeOwnPassword(ctx: Context, user: UserRow, current: string, password: string): Promise<UserRow> {
  const [row] = await ctx.tx.rows<{ password_hash: string }>('SELECT password_hash FROM users WHERE id = $1', [user.id]);
  if (!(await passwordMatches(row?.password_hash ?? null, current)))
    throw conflict('wrong-password', '当前密码不正确', 'The current password is wrong');
  return setPassword(ctx, user, password);
}

export async function endSessionsOf(ctx: Context, user: UserRow): Promise<undefined> {
  await ctx.tx.rows('UPDATE sessions SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL', [user.id, ctx.now]);
}

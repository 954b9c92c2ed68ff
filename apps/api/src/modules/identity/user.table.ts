import { EntitySchema } from 'typeorm';
import { text as label } from '../../kernel/text.ts';
import { instant, text, texts } from '../../platform/database/fields.ts';
import { type RowOf, systemEntity, table } from '../../platform/database/table.ts';
import { userLifecycle } from './user.lifecycle.ts';

/** A member of staff. The region is the data scope: that place and all below it. */
export const userTable = table({
  name: 'users',
  noun: 'user',
  label: label('账号', 'User'),
  module: 'identity',
  place: 'region',
  lifecycle: userLifecycle,
  pasts: { 'reset-password': 'password-reset' },
  fields: {
    username: text(60).unique().with({ pattern: '^[a-z][a-z0-9._-]{1,59}$' }).label('用户名', 'Username'),
    displayName: text(60).label('姓名', 'Name'),
    roles: texts(6, 20).label('岗位', 'Roles'),
    passwordHash: text(200).lazy(),
    passwordChangedAt: instant().label('密码更新时间', 'Password changed'),
    lastLoginAt: instant().nullable().label('最近登录', 'Last sign-in'),
  },
});
export type UserRow = RowOf<typeof userTable>;

/** A signed-in browser. Its refresh token is rotated at each use; the one before is kept to notice reuse. */
systemEntity(
  new EntitySchema({
    name: 'sessions',
    columns: {
      id: { type: 'uuid', primary: true },
      userId: { type: 'uuid', name: 'user_id' },
      refreshHash: { type: 'char', length: 64, name: 'refresh_hash' },
      previousHash: { type: 'char', length: 64, name: 'previous_hash', nullable: true },
      rotatedAt: { type: 'timestamptz', precision: 3, name: 'rotated_at' },
      expiresAt: { type: 'timestamptz', precision: 3, name: 'expires_at' },
      endsAt: { type: 'timestamptz', precision: 3, name: 'ends_at' },
      revokedAt: { type: 'timestamptz', precision: 3, name: 'revoked_at', nullable: true },
      address: { type: 'varchar', length: 64, nullable: true },
    },
    foreignKeys: [{ name: 'fk_sessions_user_id', target: 'users', columnNames: ['userId'], referencedColumnNames: ['id'] }],
    indices: [
      { name: 'ix_sessions_user', columns: ['userId'] },
      { name: 'ix_sessions_end', columns: ['endsAt'] },
    ],
  }),
);

/** What apps keep for a member of staff: small, and nothing that belongs into a record. */
systemEntity(
  new EntitySchema({
    name: 'user_preferences',
    columns: {
      userId: { type: 'uuid', name: 'user_id', primary: true },
      preferences: { type: 'jsonb' },
      updatedAt: { type: 'timestamptz', precision: 3, name: 'updated_at' },
    },
    foreignKeys: [{ name: 'fk_user_preferences_user_id', target: 'users', columnNames: ['userId'], referencedColumnNames: ['id'] }],
  }),
);

/** Keys that sign access tokens; the private half is encrypted. */
systemEntity(
  new EntitySchema({
    name: 'signing_keys',
    columns: {
      kid: { type: 'varchar', length: 40, primary: true },
      privateKey: { type: 'text', name: 'private_key' },
      publicKey: { type: 'text', name: 'public_key' },
      createdAt: { type: 'timestamptz', precision: 3, name: 'created_at' },
    },
  }),
);

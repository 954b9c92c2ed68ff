import { Type } from 'typebox';
import { body, component, labelled, patchBody, shape, view } from '../../platform/http/schemas.ts';
import { auditTable } from '../../platform/journal.ts';
import { clientScopes, moduleNames, roles } from '../../platform/security/actor.ts';
import { apiClientTable } from './api-client.table.ts';
import { userTable } from './user.table.ts';

const password = { type: 'string', minLength: 10, maxLength: 200, ...labelled('密码', 'Password'), format: 'password' };
const roleList = {
  type: 'array',
  minItems: 1,
  maxItems: 6,
  uniqueItems: true,
  items: { type: 'string', enum: Object.keys(roles), 'x-labels': roles },
  ...labelled('岗位', 'Roles'),
};
const scopeList = {
  type: 'array',
  minItems: 1,
  maxItems: 40,
  uniqueItems: true,
  items: { type: 'string', enum: [...clientScopes] },
  ...labelled('权限范围', 'Scopes'),
};

export const UserView = view(userTable, 'User', ['username', 'displayName', 'roles', 'passwordChangedAt', 'lastLoginAt']);

interface UserFields {
  username: string;
  displayName: string;
  regionCode: string;
  roles: string[];
}

export const NewUser = component<UserFields & { password: string }>('NewUser', {
  ...body(userTable, 'UserFields', { required: ['username', 'displayName', 'regionCode'] }, { roles: roleList, password }).schema,
  required: ['username', 'displayName', 'regionCode', 'roles', 'password'],
});
export const UserPatch = component<Partial<Omit<UserFields, 'username'>>>('UserPatch', {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { ...(patchBody(userTable, 'UserNames', ['displayName', 'regionCode']).schema.properties as object), roles: roleList },
});
export const PasswordReset = shape('PasswordReset', Type.Object({ password: Type.Unsafe<string>(password) }));
export const OwnPassword = shape(
  'OwnPassword',
  Type.Object({ current: Type.String({ minLength: 1, maxLength: 200 }), password: Type.Unsafe<string>(password) }),
);

export const ApiClientView = view(apiClientTable, 'ApiClient', ['clientId', 'name', 'organizationId', 'scopes', 'previousSecretEndsAt']);

interface ClientFields {
  clientId: string;
  name: string;
  regionCode: string;
  organizationId?: string | null;
  scopes: string[];
}
export const NewApiClient = component<ClientFields>('NewApiClient', {
  ...body(
    apiClientTable,
    'ApiClientFields',
    { required: ['clientId', 'name', 'regionCode'], optional: ['organizationId'] },
    { scopes: scopeList },
  ).schema,
  required: ['clientId', 'name', 'regionCode', 'scopes'],
});
export const ApiClientPatch = component<Partial<Pick<ClientFields, 'name' | 'scopes'>>>('ApiClientPatch', {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { ...(patchBody(apiClientTable, 'ApiClientNames', ['name']).schema.properties as object), scopes: scopeList },
});
export const ClientSecret = shape(
  'ClientSecret',
  Type.Object({ clientId: Type.String(), clientSecret: Type.String({ description: 'Shown this once' }) }),
);

export const SignIn = shape(
  'SignIn',
  Type.Object({ username: Type.String({ minLength: 1, maxLength: 60 }), password: Type.String({ minLength: 1, maxLength: 200 }) }),
);
export const AccessToken = shape(
  'AccessToken',
  Type.Object({ accessToken: Type.String(), tokenType: Type.Literal('Bearer'), expiresIn: Type.Integer({ description: 'Seconds' }) }),
);
export const TokenRequest = shape(
  'TokenRequest',
  Type.Object({
    grant_type: Type.Literal('client_credentials'),
    client_id: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    client_secret: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    scope: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
);
export const TokenAnswer = shape(
  'TokenAnswer',
  Type.Object({ access_token: Type.String(), token_type: Type.Literal('Bearer'), expires_in: Type.Integer(), scope: Type.String() }),
);
export const Me = shape(
  'Me',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    kind: Type.String({ enum: ['staff', 'client', 'system'] }),
    name: Type.String(),
    regionCode: Type.String(),
    organizationId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
    roles: Type.Array(Type.String()),
    permissions: Type.Array(Type.String()),
    demo: Type.Boolean({ description: 'This installation holds demonstration data' }),
    modules: Type.Array(Type.String({ enum: [...moduleNames] })),
  }),
);
export const PreferencesBody = component('Preferences', {
  type: 'object',
  maxProperties: 100,
  propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9._-]{0,79}$' },
  additionalProperties: true,
  description: 'At most 16,384 bytes of JSON, whatever an app likes to keep for its user; no personal data · 个人偏好，不得存放个人信息',
});
export const KeySet = shape('KeySet', Type.Object({ keys: Type.Array(Type.Object({}, { additionalProperties: true })) }));

export const AuditView = view(auditTable, 'AuditEntry', [
  'at',
  'actorId',
  'actorKind',
  'actorName',
  'address',
  'requestId',
  'action',
  'subjectType',
  'subjectId',
  'before',
  'after',
  'reason',
]);

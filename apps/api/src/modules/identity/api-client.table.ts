import { text as label } from '../../kernel/text.ts';
import { instant, reference, text, texts } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { apiClientLifecycle } from './user.lifecycle.ts';

/** Another system. Two secrets may live at a time, so that one can be exchanged without an outage. */
export const apiClientTable = table({
  name: 'api_clients',
  noun: 'api-client',
  label: label('接口客户端', 'API client'),
  module: 'identity',
  place: 'region',
  lifecycle: apiClientLifecycle,
  fields: {
    clientId: text(60).unique().with({ pattern: '^[a-z][a-z0-9-]{2,59}$' }).label('客户端标识', 'Client id'),
    name: text(80).label('名称', 'Name'),
    organizationId: reference('organizations').nullable().label('所属单位', 'Organization'),
    scopes: texts(40, 40).label('权限范围', 'Scopes'),
    secretHash: text(64).lazy(),
    previousSecretHash: text(64).nullable().lazy(),
    previousSecretEndsAt: instant().nullable().label('旧密钥失效时间', 'Old secret ends'),
  },
});
export type ApiClientRow = RowOf<typeof apiClientTable>;

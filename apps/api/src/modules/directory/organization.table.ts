import { text as label } from '../../kernel/text.ts';
import { blindIndex, code, oneOf, secret, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { organizationLifecycle } from './organization.lifecycle.ts';

const organizationKinds = {
  enterprise: label('企业', 'Enterprise'),
  college: label('院校', 'College'),
  training_provider: label('培训机构', 'Training provider'),
  hr_agency: label('人力资源服务机构', 'HR agency'),
  association: label('行业协会', 'Association'),
  government: label('机关事业单位', 'Government body'),
};

export const organizationTable = table({
  name: 'organizations',
  noun: 'organization',
  label: label('单位', 'Organization'),
  module: 'directory',
  place: 'region',
  lifecycle: organizationLifecycle,
  parties: { self: 'id' },
  openIn: ['verified'],
  fields: {
    name: text(120).label('名称', 'Name'),
    kind: oneOf(organizationKinds).label('类别', 'Kind'),
    uscc: code(18, '^[0-9A-Z]{18}$').label('统一社会信用代码', 'Credit code'),
    industryCode: code(3, '^[A-T]?[0-9]{0,2}$').nullable().label('行业', 'Industry'),
    size: oneOf({
      micro: label('微型', 'Micro'),
      small: label('小型', 'Small'),
      medium: label('中型', 'Medium'),
      large: label('大型', 'Large'),
    })
      .nullable()
      .label('规模', 'Size'),
    contactName: text(60).nullable().label('联系人', 'Contact'),
    contactPhone: code(20, '^[0-9+() -]{5,20}$').nullable().label('联系电话', 'Contact phone'),
    bankAccount: secret('account', { minLength: 8, maxLength: 30, pattern: '^[0-9]{8,30}$' }).nullable().label('对公账号', 'Bank account'),
    bankAccountIndex: blindIndex().nullable(),
    address: text(200).nullable().label('地址', 'Address'),
  },
  uniques: {
    uscc: {
      columns: ['uscc'],
      code: 'duplicate-credit-code',
      pointer: '/uscc',
      message: label('该统一社会信用代码已登记', 'This credit code is registered already'),
    },
  },
  indices: { place: { columns: ['regionCode', 'kind', 'createdAt'] } },
});
export type OrganizationRow = RowOf<typeof organizationTable>;

import { body, patchBody, view } from '../../platform/http/schemas.ts';
import { organizationTable } from './organization.table.ts';

const optional = ['industryCode', 'size', 'contactName', 'contactPhone', 'bankAccount', 'address'] as const;

export const OrganizationView = view(organizationTable, 'Organization', ['name', 'kind', 'uscc', ...optional]);
export const NewOrganization = body(organizationTable, 'NewOrganization', { required: ['name', 'kind', 'uscc', 'regionCode'], optional });
export const OrganizationPatch = patchBody(organizationTable, 'OrganizationPatch', ['name', 'regionCode', ...optional]);

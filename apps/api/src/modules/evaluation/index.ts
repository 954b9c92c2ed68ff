import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { type Context, insert, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { certificateRoutes, certificates } from './certificate.routes.ts';
import { type CertificateRow, certificateTable } from './certificate.table.ts';

/** Issues the certificate of a passed assessment or evaluation; one for each source record. */
export async function issueCertificate(ctx: Context, values: Omit<ValuesFor<CertificateRow>, 'number'>): Promise<CertificateRow> {
  return insert(ctx, certificateTable, { ...values, number: await nextNumber(ctx, 'ZS') });
}

export const evaluation: Module = {
  name: 'evaluation',
  label: text('人才评价', 'Evaluation'),
  resources: [certificates],
  routes: certificateRoutes,
};

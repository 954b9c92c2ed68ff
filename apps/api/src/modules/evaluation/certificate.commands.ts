import { type Context, insert, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { type CertificateRow, certificateTable } from './certificate.table.ts';

/** Issues the certificate of a passed assessment or evaluation; one for each source record. */
export async function issueCertificate(ctx: Context, values: Omit<ValuesFor<CertificateRow>, 'number'>): Promise<CertificateRow> {
  return insert(ctx, certificateTable, { ...values, number: await nextNumber(ctx, 'ZS') });
}

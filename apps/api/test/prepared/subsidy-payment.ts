import { KUNDULUN } from '../harness.ts';
import { canary, type Kit, type Made, next, type Prepared, plus } from './kit.ts';

const payingFunds = new WeakMap<Kit, Promise<Made>>();

/** The fund that claims are paid from: no test gives it budget lines or closes it. */
export function payingFund(kit: Kit): Promise<Made> {
  const made = payingFunds.get(kit) ?? kit.fresh('funds');
  payingFunds.set(kit, made);
  return made;
}

/** A payment that the bank has paid, and the file that said so. */
async function answered(kit: Kit): Promise<{ payment: Made; file: Made }> {
  const payment = await kit.fresh('payments');
  await (await kit.app.staff(['finance'])).act('payment-batches', payment.batchId, 'lock');
  await kit.finance.act('payment-batches', payment.batchId, 'send');
  const yuan = `${payment.amountFen / 100}.00`;
  const answer = await kit.finance.post(
    `/v1/payment-batches/${payment.batchId}/import-returns`,
    `reference,amount,result,reason\n${payment.reference},${yuan},SUCCESS,\n`,
    { headers: { 'content-type': 'text/csv' } },
  );
  return { payment, file: answer.body };
}

export const subsidyPayment: Prepared = {
  records: {
    funds: {
      body: () => ({ name: canary(`资金${next()}`), year: 2026, source: canary('财政'), regionCode: KUNDULUN }),
      record: async (kit) => {
        const fund = await kit.finance.create('funds', await kit.body('funds'));
        return kit.finance.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: canary('文号') });
      },
    },
    'ledger-entries': {
      record: async (kit) => {
        const fund = await kit.record('funds');
        return (await kit.finance.get(`/v1/ledger-entries?fundId=${fund.id}`)).body.data[0];
      },
    },
    'payment-batches': {
      body: async (kit) => {
        const notice = await kit.fresh('public-notices');
        // its days have passed
        await kit.app.sql('UPDATE public_notices SET starts_on = starts_on - 30, ends_on = starts_on - 20 WHERE id = $1', [notice.id]);
        await kit.world.clerk.act('public-notices', notice.id, 'close');
        return { fundId: (await payingFund(kit)).id };
      },
      record: async (kit) => kit.finance.create('payment-batches', await kit.body('payment-batches')),
    },
    'bank-templates': {
      body: () => ({
        name: canary(`模板${next()}`),
        regionCode: KUNDULUN,
        payment: {
          format: 'csv',
          encoding: 'gb18030',
          columns: [
            { title: canary('流水号'), source: 'reference' },
            { title: '账号', source: 'payeeAccount' },
            { title: '金额', source: 'amount' },
          ],
        },
        returns: {
          format: 'csv',
          encoding: 'gb18030',
          reference: { at: 1 },
          amount: { at: 2 },
          result: { at: 3 },
          codes: { paid: ['0'], failed: ['1'], unknown: [] },
        },
      }),
      record: async (kit) => kit.finance.create('bank-templates', await kit.body('bank-templates')),
    },
    'budget-lines': {
      // of a fund of its own: a fund with lines pays for nothing else
      body: async (kit) => ({
        fundId: (await kit.fresh('funds')).id,
        name: canary('科目'),
        policyKey: 'pruefung',
        year: 2026,
        amountFen: 1_000_000,
      }),
      record: async (kit) => kit.finance.create('budget-lines', await kit.body('budget-lines')),
    },
    'bank-returns': { record: async (kit) => (await answered(kit)).file },
    recoveries: {
      body: async (kit) => ({
        applicationId: (await answered(kit)).payment.applicationId,
        amountFen: 60_000,
        reason: canary('未满服务期'),
        dueOn: plus(kit, 90),
        instalmentCount: 3,
      }),
      record: async (kit) => kit.finance.create('recoveries', await kit.body('recoveries')),
    },
    'recovery-instalments': {
      record: async (kit) => {
        const { id } = await kit.record('recoveries');
        return (await kit.finance.get(`/v1/recovery-instalments?recoveryId=${id}`)).body.data[0];
      },
    },
    payments: {
      record: async (kit) => {
        const batch = await kit.fresh('payment-batches');
        return (await kit.finance.get(`/v1/payments?batchId=${batch.id}`)).body.data[0];
      },
    },
  },
  requests: {
    importReturnsPaymentBatch: () => ({ body: 'reference,amount,result,reason\n', headers: { 'content-type': 'text/csv' } }),
  },
};

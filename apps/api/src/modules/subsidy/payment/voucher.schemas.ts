export const voucherPage = { description: 'A page that prints on A4', content: { 'text/html': { schema: { type: 'string' } } } };

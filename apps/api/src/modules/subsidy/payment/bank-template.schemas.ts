import { component } from '../../../platform/http/schemas.ts';

export const SampleList = component('BankTemplateSamples', {
  type: 'object',
  additionalProperties: false,
  properties: {
    data: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          key: { type: 'string' },
          name: { type: 'object', additionalProperties: { type: 'string' } },
          payment: { type: 'object', additionalProperties: true },
          returns: { type: 'object', additionalProperties: true },
        },
        required: ['key', 'name', 'payment', 'returns'],
      },
    },
  },
  required: ['data'],
});

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

/** Asks for another template than the batch's own. */
export const templateQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    template: {
      type: 'string',
      minLength: 1,
      maxLength: 80,
      pattern: '^[A-Za-z0-9-]+$',
      description:
        'Id of a template, or sample-csv or sample-fixed. Left out: the one that the batch was sent with; for a batch sent before that was kept, the one of its fund',
    },
  },
};

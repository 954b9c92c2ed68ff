import { Type } from 'typebox';
import { shape } from '../../platform/http/schemas.ts';
import { moduleNames } from '../../platform/security/actor.ts';

const position = { pattern: '^[0-9]{1,18}\\.[0-9]{1,18}$', maxLength: 40 };

const Event = shape(
  'Event',
  Type.Object(
    {
      id: Type.String({ format: 'uuid' }),
      position: Type.String({ ...position, description: 'Where the event stands; give it as after to read on from here' }),
      at: Type.String({ format: 'date-time' }),
      type: Type.String({ examples: ['training-order.approved'] }),
      module: Type.String({ enum: [...moduleNames] }),
      subjectType: Type.String(),
      subjectId: Type.String({ format: 'uuid' }),
      regionCode: Type.Union([Type.String(), Type.Null()]),
      organizationIds: Type.Array(Type.String({ format: 'uuid' }), { description: 'The parties of the record' }),
      data: Type.Object(
        {},
        { additionalProperties: true, description: 'status and version after the change; the record itself is read anew' },
      ),
    },
    { description: 'A change of state · 事件' },
  ),
);

export const EventFeed = shape(
  'EventFeed',
  Type.Object({
    data: Type.Array(Type.Unsafe<object>(Event.ref)),
    nextAfter: Type.String({ ...position, description: 'after of the next request, also when there was nothing new' }),
  }),
);

export const eventQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    after: { type: 'string', ...position, description: 'nextAfter of the answer before; without it from the first event on' },
    limit: { type: 'integer', minimum: 1, maximum: 1000, default: 100, description: 'Events in an answer' },
    types: {
      type: 'string',
      maxLength: 2000,
      pattern: '^[a-z-]+\\.[a-z-]+(,[a-z-]+\\.[a-z-]+)*$',
      description: 'Only these types, comma separated, for example training-order.approved',
    },
    subjectId: { type: 'string', format: 'uuid', minLength: 36, maxLength: 36, description: 'Only events of this record' },
  },
};

import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../platform/database/fields.ts';
import { body, component, patchBody, shape, view } from '../../platform/http/schemas.ts';
import { personTable } from './person.table.ts';

const optional = [
  'phone',
  'bankAccount',
  'degree',
  'collegeId',
  'major',
  'graduatedOn',
  'homeRegionCode',
  'occupationCode',
  'skillLevel',
  'skills',
  'registeredById',
] as const;

export const PersonView = view(personTable, 'Person', ['realName', 'nationalId', 'sex', 'birthDate', ...optional]);

const fields = body(personTable, 'PersonFields', { required: ['realName', 'nationalId', 'regionCode'], optional });
export type NewPerson = NonNullable<typeof fields.valueType> & { confirmDistinct?: boolean };
export const NewPerson = component<NewPerson>('NewPerson', {
  ...fields.schema,
  properties: {
    ...(fields.schema.properties as object),
    confirmDistinct: { type: 'boolean', description: 'True: this is another person than the possible duplicates that were named' },
  },
});
export const PersonPatch = patchBody(personTable, 'PersonPatch', ['realName', 'regionCode', ...optional]);

export const Reveal = shape(
  'Reveal',
  Type.Object({
    field: Type.String({ enum: ['nationalId', 'phone', 'bankAccount'] }),
    reason: Type.String({
      minLength: 4,
      maxLength: 500,
      pattern: PLAIN_TEXT,
      description: 'Why the value is needed; stands in the audit log',
    }),
  }),
);
export const Revealed = shape('Revealed', Type.Object({ field: Type.String(), value: Type.Union([Type.String(), Type.Null()]) }));
export const PersonSearch = shape(
  'PersonSearch',
  Type.Object({ nationalId: Type.String({ minLength: 15, maxLength: 18, pattern: '^[0-9Xx]{15,18}$' }) }),
);

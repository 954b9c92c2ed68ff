import { Type } from 'typebox';
import { labelled, shape } from '../../../platform/http/schemas.ts';

export const Calendar = shape(
  'WorkdayCalendar',
  Type.Object({
    year: Type.Integer(labelled('年度', 'Year')),
    complete: Type.Boolean({ description: 'The national notice of the year is entered in full', ...labelled('已完整录入', 'Complete') }),
    days: Type.Array(
      Type.Object({
        day: Type.String({ format: 'date', ...labelled('日期', 'Day') }),
        kind: Type.String({ enum: ['workday', 'holiday'], ...labelled('类别', 'Kind') }),
        title: Type.String(labelled('名称', 'Title')),
        regionCode: Type.String({ description: 'Whose day it is: the place itself or one above it', ...labelled('行政区划', 'Region') }),
      }),
      labelled('日期', 'Days'),
    ),
  }),
);

export const calendarQuery = {
  type: 'object',
  additionalProperties: false,
  properties: {
    year: { type: 'integer', minimum: 2004, maximum: 2200, ...labelled('年度', 'Year') },
    regionCode: {
      type: 'string',
      pattern: '^[0-9]{6}$',
      minLength: 6,
      maxLength: 6,
      default: '000000',
      ...labelled('行政区划', 'Region'),
    },
  },
  required: ['year'],
};

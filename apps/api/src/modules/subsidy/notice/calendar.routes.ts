import type { FastifyInstance } from 'fastify';
import { problemResponses } from '../../../platform/http/answers.ts';
import { resource } from '../../../platform/http/resource.ts';
import { body, patchBody, view } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { checkRegion } from '../../directory/index.ts';
import { changeDay, recountNotices } from './calendar.commands.ts';
import { completeYears, daysFor } from './calendar.queries.ts';
import { Calendar, calendarQuery } from './calendar.schemas.ts';
import { calendarTable } from './calendar.table.ts';

export const calendarDays = resource({
  table: calendarTable,
  path: 'calendar-days',
  view: view(calendarTable, 'CalendarDay', 'all'),
  list: { filters: ['regionCode', 'kind', 'day'], search: ['title'], sorts: ['day', 'createdAt'], defaultSort: '-day' },
  create: {
    by: ['clerk', 'admin'],
    body: body(calendarTable, 'NewCalendarDay', { required: ['regionCode', 'day', 'kind', 'title', 'source'] }),
    after: recountNotices,
  },
  patch: {
    by: ['clerk', 'admin'],
    body: patchBody(calendarTable, 'CalendarDayPatch', ['kind', 'title', 'source']),
    run: changeDay,
  },
  // the calendar is reference data: administrators keep it too
  permissions: { write: 'directory:write' },
});

/** The calendar as it holds at a place: its own days and those of the places above it. */
export function calendarRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/public/calendar', {
    config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'getWorkdayCalendar',
      tags: ['subsidy'],
      summary: 'Days off and working weekends of a place in a year · 工作日历',
      querystring: calendarQuery,
      response: {
        200: { description: 'The calendar', content: { 'application/json': { schema: Calendar.ref } } },
        ...problemResponses(400, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { year, regionCode } = request.query as { year: number; regionCode: string };
      if (regionCode !== '000000') checkRegion('?regionCode', regionCode);
      const days = await daysFor(services.db.read, regionCode, `${year}-01-01`, `${year}-12-31`);
      const complete = (await completeYears(services.db.read)).includes(year);
      return reply.header('cache-control', 'public, max-age=60').send({ year, complete, days });
    },
  });
}

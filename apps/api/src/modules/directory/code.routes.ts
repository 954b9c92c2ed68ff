import { allOccupations, allRegions, regionLevel } from '@rongcai/codes';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { problemResponses } from '../../platform/http/answers.ts';
import { shape } from '../../platform/http/schemas.ts';

const Region = shape(
  'Region',
  Type.Object({
    code: Type.String({ description: 'GB/T 2260' }),
    name: Type.String(),
    level: Type.String({ enum: ['province', 'city', 'county'] }),
    parentCode: Type.Union([Type.String(), Type.Null()]),
  }),
);
const Occupation = shape('Occupation', Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() }));
const RegionList = shape('RegionList', Type.Object({ data: Type.Array(Type.Unsafe<object>(Region.ref)) }));
const OccupationList = shape('OccupationList', Type.Object({ data: Type.Array(Type.Unsafe<object>(Occupation.ref)) }));

const access = { permission: 'signed-in', scope: 'all', audit: 'none' } as const;
const q = { type: 'string', minLength: 1, maxLength: 60, description: 'Part of the name or code' };
const LONGEST = 500;

/** Code lists of the national standards: whole, small and the same for everybody. */
export function codeRoutes(app: FastifyInstance): void {
  app.get('/v1/regions', {
    config: { access },
    schema: {
      operationId: 'listRegions',
      tags: ['directory'],
      summary: 'Administrative divisions, GB/T 2260 · 行政区划',
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: {
          parentCode: {
            type: 'string',
            pattern: '^[0-9]{6}$',
            description: 'Only the divisions directly below; 000000 gives the provinces',
          },
          q,
        },
      },
      response: {
        200: { description: 'At most 500', content: { 'application/json': { schema: RegionList.ref } } },
        ...problemResponses(400, 401, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { parentCode, q: part } = request.query as { parentCode?: string; q?: string };
      const data = [];
      for (const region of allRegions()) {
        if (parentCode !== undefined && (region.parentCode ?? '000000') !== parentCode) continue;
        if (part !== undefined && !region.name.includes(part) && !region.code.startsWith(part)) continue;
        data.push({ code: region.code, name: region.name, level: regionLevel(region.code), parentCode: region.parentCode ?? null });
        if (data.length === LONGEST) break;
      }
      return reply.header('cache-control', 'private, max-age=3600').send({ data });
    },
  });

  app.get('/v1/occupations', {
    config: { access },
    schema: {
      operationId: 'listOccupations',
      tags: ['directory'],
      summary: 'Occupations of the national classification · 职业（工种）',
      querystring: { type: 'object', additionalProperties: false, properties: { q } },
      response: {
        200: { description: 'At most 500', content: { 'application/json': { schema: OccupationList.ref } } },
        ...problemResponses(400, 401, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const part = (request.query as { q?: string }).q?.toLowerCase();
      const data = allOccupations()
        .filter(({ code, zh, en }) => part === undefined || zh.includes(part) || en.toLowerCase().includes(part) || code.startsWith(part))
        .slice(0, LONGEST)
        .map(({ code, zh, en }) => ({ code, zh, en }));
      return reply.header('cache-control', 'private, max-age=3600').send({ data });
    },
  });
}

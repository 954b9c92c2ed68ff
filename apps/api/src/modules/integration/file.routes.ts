import type { FastifyInstance } from 'fastify';
import { fieldError, invalid } from '../../kernel/errors.ts';
import { fileFormats } from '../../platform/file-formats.ts';
import { contentOf, type FileRow, fileTable, LARGEST_FILE } from '../../platform/files.ts';
import { callerOf } from '../../platform/http/access.ts';
import { idempotencyHeader, problemResponses, send } from '../../platform/http/answers.ts';
import { presenter } from '../../platform/http/present.ts';
import { resource } from '../../platform/http/resource.ts';
import { idParams } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { fileToDownload, type Upload, uploadFile } from './file.commands.ts';
import { FileView, fileBody, fileContent, fileHeaders, uploadQuery } from './file.schemas.ts';

export const files = resource({
  table: fileTable,
  path: 'files',
  view: FileView,
  list: {
    filters: ['regionCode', 'organizationId', 'format', 'recordType', 'recordId', 'sha256', 'createdAt'],
    // `format` is the form of the answer in every list
    parameters: { format: 'fileFormat' },
    search: ['name'],
    sorts: ['createdAt', 'name', 'size'],
    defaultSort: '-createdAt',
  },
});

/** The value of an RFC 8187 field, or a plain token. */
function nameOf(header: string): string {
  try {
    return decodeURIComponent(header.replace(/^utf-8'[^']*'/i, ''));
  } catch {
    throw invalid(fieldError('header x-filename', 'file-name', '不是 UTF-8 编码的文件名', 'is not a name in UTF-8'));
  }
}

/** A name that any program can save under, and beside it the real one. */
function dispositionOf(file: FileRow): string {
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="file.${fileFormats[file.format].extensions[0]}"; filename*=UTF-8''${encoded}`;
}

export function fileRoutes(app: FastifyInstance, services: Services): void {
  const tags = ['integration'];
  const present = presenter(fileTable, FileView, services.keyring);

  app.register(async (scope) => {
    // whatever the sender calls it, the body is taken as bytes; what they are is seen from themselves
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_FILE }, (_request, bytes, done) => done(null, bytes));
    scope.post('/v1/files', {
      bodyLimit: LARGEST_FILE,
      config: { access: { permission: 'integration:write', scope: 'region', audit: 'change' } },
      schema: {
        operationId: 'uploadFile',
        tags,
        summary: 'Store a file: its bytes are the body, its name is in X-Filename · 上传文件',
        querystring: uploadQuery,
        headers: { type: 'object', properties: { ...fileHeaders, ...idempotencyHeader }, required: ['x-filename'] },
        body: fileBody,
        response: {
          201: { description: 'Stored', content: { 'application/json': { schema: FileView.ref } } },
          ...problemResponses(400, 401, 403, 413, 415, 422, 429, 503),
        },
        'x-resource': 'files',
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const query = request.query as Omit<Upload, 'name' | 'bytes'>;
        const name = nameOf(String(request.headers['x-filename']));
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const answer = await write(services, actor, request, async (ctx) => {
          const file = await uploadFile(ctx, { ...query, name, bytes });
          return {
            status: 201,
            body: present({ ...file }, actor),
            headers: { location: `/v1/files/${file.id}`, etag: `"${file.version}"` },
          };
        });
        return send(reply, answer);
      },
    });
  });

  app.get('/v1/files/:id/content', {
    config: { access: { permission: 'integration:read', scope: 'region', audit: 'reveal' } },
    schema: {
      operationId: 'downloadFile',
      tags,
      summary: 'The bytes of a file, for who may read the record it belongs to; who fetched it stands in the audit log · 下载文件',
      params: idParams,
      response: { 200: { description: 'The bytes', content: fileContent }, ...problemResponses(400, 401, 403, 404, 429, 503) },
      'x-resource': 'files',
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      let fetched: { file: FileRow; bytes: Buffer } | undefined;
      await write(services, callerOf(request), request, async (ctx) => {
        const file = await fileToDownload(ctx, id);
        fetched = { file, bytes: await contentOf(ctx, id) };
        ctx.changes.push({
          action: 'file.download',
          module: 'integration',
          subjectType: 'file',
          subjectId: id,
          regionCode: file.regionCode,
          organizationIds: [],
          before: null,
          after: null,
          event: null,
        });
        return { status: 200, body: null };
      });
      const { file, bytes } = fetched as { file: FileRow; bytes: Buffer };
      return reply
        .header('content-type', fileFormats[file.format].mediaType)
        .header('content-disposition', dispositionOf(file))
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cross-origin-resource-policy', 'same-origin')
        .header('repr-digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`)
        .send(bytes);
    },
  });
}

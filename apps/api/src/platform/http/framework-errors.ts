import { type Server, STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { frameworkCodeOf, problemBody, sendProblem, titleOf } from './problems.ts';
import type { Rates } from './rates.ts';

/** Addresses that the router can't read (`%zz`, a parameter that is too long). No hook runs for them: they are counted here. */
export function refuseAddress(rates: Rates) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    rates.spendOfAddress(request, reply).then(
      () => sendProblem(error, request, reply),
      (refusal: unknown) => sendProblem(refusal, request, reply),
    );
  };
}

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

interface RawSocket {
  readonly writable: boolean;
  end(text: string): void;
  destroy(error?: Error): void;
}

/** An answer where there is no request yet: what came can't be read as HTTP. In the standard language, for none was heard. */
function rawAnswer(status: number): string {
  const id = newId();
  const body = JSON.stringify(
    problemBody(
      { status, code: frameworkCodeOf(status), text: titleOf(status), errors: [] },
      { language: 'zh', instance: '', requestId: id },
    ),
  );
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': 'zh-CN',
    'content-length': Buffer.byteLength(body),
    'x-request-id': id,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** What is no HTTP is answered once and the connection ended; in the middle of an answer nothing can be said any more. */
export function refuseConnection(error: Error & { code?: string }, socket: RawSocket): void {
  // an answer that has begun must not be continued with another one
  const answering = (socket as { _httpMessage?: unknown })._httpMessage;
  if (error.code === 'ECONNRESET' || !socket.writable || answering) socket.destroy(error);
  else socket.end(rawAnswer(statusOf[error.code ?? ''] ?? 400));
}

/** An expectation other than `100-continue` can't be met. */
export function refuseExpectations(server: Server): void {
  server.on('checkExpectation', (_request, response) => response.socket?.end(rawAnswer(417)));
}

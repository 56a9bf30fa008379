import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CheckOptions, Language } from '../wasm/index.ts';
import { MOST_FILE_MEGABYTES } from '../web/import/index.ts';
import { atEnd, endGently } from './ending.ts';
import { FileProcess } from './file-process.ts';
import { Pool } from './pool.ts';
import type { Answers, Packed, Setting, Unread } from './read-file.ts';
import { type ServeWords, serveWords } from './serve-words.ts';
import { Traffic } from './traffic.ts';

export interface ServeSetting {
  /** Addresses of this machine only, unless one is given. */
  host: string;
  /** 0 takes any that is free. */
  port: number;
  jobs: number;
  options: CheckOptions;
  language: Language;
}

/** Requests that wait or are worked on, and bytes held for them, beyond which others are asked to come again. */
const MOST_WAITING = 4096;
const MOST_BYTES = MOST_FILE_MEGABYTES << 20;
const MOST_BYTES_HELD = 1 << 29;
/** A client that sends nothing for so long is gone. */
const LONGEST_SENDING_MS = 30_000;
/** What is being worked on when the service is stopped may take so long. */
const LONGEST_STOPPING_MS = 10_000;
const LINE_EVERY_MS = 60_000;

const works = { '/check': 'check', '/recognise': 'recognise' } as const satisfies Record<
  string,
  keyof Answers
>;

/** What is answered instead of a result: an `ogi-error/1` in both languages. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly of: (words: ServeWords) => string,
    readonly headers: Record<string, string> = {},
  ) {
    super();
  }
}

export interface Service {
  address: string;
  /** Resolves when the service has been stopped and what it was asked before is answered. */
  ended: Promise<void>;
  stop(): void;
}

/**
 * Answers over HTTP what the command prints: POST /check or /recognise with the bytes of a file of any format (or an `ogi-report/1`
 * or `ogi-document/1`) gives an `ogi-result/1` or `ogi-recognition/1`; GET /health and /metrics tell how it is. Files are read in
 * processes of their own, so that one that hangs or breaks its reader harms no other request.
 */
export async function startService(
  { host, port, jobs, options, language }: ServeSetting,
  log: (line: string) => void,
): Promise<Service> {
  const setting: Setting = { options, language };
  const pool = new Pool(() => new FileProcess(setting), jobs);
  const traffic = new Traffic();
  const isLoopback = /^(?:127\.|::1$|localhost$)/.test(host);
  let held = 0;
  let isStopping = false;

  const server = createServer({ requestTimeout: 2 * LONGEST_SENDING_MS }, (request, response) => {
    const started = performance.now();
    response.once('close', () => {
      // Nginx's number for a client that did not wait.
      const status = response.writableFinished ? response.statusCode : 499;
      traffic.end(status, performance.now() - started);
      if (isStopping) server.closeIdleConnections();
    });
    traffic.begin();
    answer(request, response).catch((error: unknown) => fail(response, error));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of another site that has its name point here is no client of this machine.
    if (isLoopback && !isOwnName(request.headers.host)) throw new Refusal(403, (w) => w.otherHost);
    const { pathname, searchParams } = targetOf(request);
    if (pathname === '/health') return send(response, 200, { status: 'ok', waiting: traffic.open });
    if (pathname === '/metrics') return sendText(response, traffic.describe());
    if (!(pathname in works)) throw new Refusal(404, (w) => w.unknownPath(Object.keys(works)));
    if (request.method !== 'POST') throw new Refusal(405, (w) => w.postOnly, { Allow: 'POST' });
    if (traffic.open > MOST_WAITING || held > MOST_BYTES_HELD) {
      throw new Refusal(503, (w) => w.busy, { 'Retry-After': '2' });
    }
    const bytes = await bodyOf(request, (count) => (held += count));
    try {
      if (bytes.length === 0) throw new Refusal(400, (w) => w.emptyBody);
      const work = works[pathname as keyof typeof works];
      const name = nameOf(searchParams, request);
      const done = await pool.read({ work, name, path: name, bytes });
      sendAnswer(response, done);
    } finally {
      held -= bytes.length;
    }
  }

  await listening(server, host, port);
  const line = setInterval(() => log(traffic.line()), LINE_EVERY_MS).unref();
  const forget = atEnd(() => {});
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => {
      clearInterval(line);
      pool.end();
      forget();
      log(traffic.line());
      resolve();
    });
  });
  const stop = () => {
    isStopping = true;
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LONGEST_STOPPING_MS).unref();
  };
  endGently(stop);
  return { address: addressOf(server), ended, stop };
}

function sendAnswer(
  response: ServerResponse,
  done: Answers[keyof Answers] | Unread | Packed,
): void {
  if ('reason' in done) {
    const error = { schema: 'ogi-error/1', error: done.reason, error_en: done.reasonEn };
    send(response, 422, error);
  } else {
    send(response, 200, 'result' in done ? done.result : done.recognition);
  }
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
  } else if (error instanceof Refusal) {
    // What is still being sent is not read: the connection ends with the answer.
    for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
    response.setHeader('Connection', 'close');
    send(response, error.status, errorOf(error.of));
  } else {
    const reason = error instanceof Error ? error.message : String(error);
    send(
      response,
      500,
      errorOf((words) => words.fault(reason)),
    );
  }
}

const errorOf = (of: (words: ServeWords) => string) => ({
  schema: 'ogi-error/1',
  error: of(serveWords['zh-CN']),
  error_en: of(serveWords.en),
});

function send(response: ServerResponse, status: number, answer: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(bytes);
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(text);
}

/** `count` hears of every byte that is held. */
async function bodyOf(request: IncomingMessage, count: (bytes: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const tooLarge = () => new Refusal(413, (words) => words.tooLarge(MOST_FILE_MEGABYTES));
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
  request.setTimeout(LONGEST_SENDING_MS, () => request.destroy());
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      count(chunk.length);
      if (size > MOST_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    // From now on it is the client that waits, perhaps behind many others.
    request.setTimeout(0);
    return Buffer.concat(chunks);
  } catch (error) {
    count(-size);
    throw error;
  }
}

/** What cannot be read as an address is no path of ours. */
function targetOf({ url = '/' }: IncomingMessage): URL {
  const base = 'http://localhost';
  return new URL(URL.canParse(url, base) ? url : '/', base);
}

/** By the query, or by the kind of content where that tells more than the bytes do. */
function nameOf(query: URLSearchParams, { headers }: IncomingMessage): string {
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  return query.get('name') ?? (isJson ? 'request.json' : 'request');
}

const isOwnName = (host = '') => /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i.test(host);

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // As many connections may wait to be taken as requests may wait to be answered.
    server.listen({ host, port, backlog: MOST_WAITING }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/`;
}

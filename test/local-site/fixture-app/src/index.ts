import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import api, { assumeTrustedRoute, fetch, getAppContext, i18n, requestJira } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import type { AsyncEvent, PushEvent } from '@forge/events';
import { ForgeKvsAPIError, WhereConditions, kvs } from '@forge/kvs';
import { chat, list } from '@forge/llm';
import { makeResolver } from '@forge/resolver';
import { useEntities } from './entities';
import type { EntityCall } from './entities';

let calls = 0;

/** Each entry does one thing that a test asks for, with Forge's own packages. */
export const resolver = makeResolver({
  echo: ({ payload, context }: { payload: unknown; context: unknown }) => ({ payload, context }),
  countCalls: () => ++calls,
  fail: () => {
    throw new Error('the secret detail');
  },
  ofSize: ({ payload }: { payload: { bytes: number } }) => 'x'.repeat(payload.bytes),
  environment: () => process.env,
  appContext: () => {
    const context = getAppContext();
    return {
      appId: context.appAri.appId,
      environmentId: context.environmentAri.environmentId,
      moduleKey: context.moduleKey,
      remaining: context.invocationRemainingTimeInMillis(),
    };
  },
  now: () => new Date().toISOString(),
  translated: ({ payload }: { payload: { locale: string } }) =>
    i18n.createTranslationFunction(payload.locale).then((translate) => translate('action.title')),
  log: ({ payload }: { payload: { lines: number } }) => {
    for (let line = 0; line < payload.lines; line++) console.log('line', line);
  },
  outlive: () => {
    setTimeout(() => void kvs.set('too-late', 1).catch(() => undefined), 20);
  },
  jira: ({ payload }: { payload: ProductCall }) => jira(payload),
  kvs: ({ payload }: { payload: KvsCall }) => useKvs(payload),
  entities: ({ payload }: { payload: EntityCall }) => useEntities(payload).catch(storageErrorName),
  push: ({ payload }: { payload: { queue: string; events: PushEvent[] } }) =>
    new Queue({ key: payload.queue }).push(payload.events).catch(errorName),
  stats: ({ payload }: { payload: { queue: string; jobId: string } }) =>
    new Queue({ key: payload.queue }).getStats(payload.jobId).catch(errorName),
  cancel: ({ payload }: { payload: { queue: string; jobId: string } }) =>
    new Queue({ key: payload.queue }).cancel(payload.jobId).catch(errorName),
  fetch: ({ payload }: { payload: { url: string; body?: string } }) =>
    fetch(payload.url, payload.body === undefined ? {} : { method: 'POST', body: payload.body })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch(errorName),
  fetchOften: async ({ payload }: { payload: { url: string; times: number } }) => {
    const statuses: number[] = [];
    for (let time = 0; time < payload.times; time++) statuses.push((await fetch(payload.url)).status);
    return statuses;
  },
  socket: ({ payload }: { payload: { host: string; port: number } }) =>
    new Promise((resolve, reject) => {
      connect(payload.port, payload.host).once('connect', resolve).once('error', reject);
    }).catch(errorName),
  models: () => list().catch(errorName),
  chat: ({ payload }: { payload: { model: string } }) =>
    chat({ model: payload.model, messages: [{ role: 'user', content: 'hello' }] }).catch(errorName),
  graph: () =>
    api
      .asApp()
      .requestGraph('query { me { id } }')
      .then((response) => response.status),
});

interface ProductCall {
  as: 'user' | 'app' | 'nobody' | 'other';
  accountId?: string;
  method: string;
  path: string;
  body?: unknown;
  contentType?: string;
}

async function jira({ as, accountId, method, path, body, contentType }: ProductCall): Promise<unknown> {
  const route = assumeTrustedRoute(path);
  const headers = { 'Content-Type': contentType ?? 'application/json' };
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body), headers }) };
  const request = {
    user: () => api.asUser().requestJira(route, init),
    app: () => api.asApp().requestJira(route, init),
    nobody: () => requestJira(route, init),
    other: () => api.asUser(accountId).requestJira(route, init),
  }[as];
  try {
    const response = await request();
    return { status: response.status, body: (await response.json()) as unknown };
  } catch (error) {
    return errorName(error);
  }
}

interface KvsCall {
  operation: string;
  key?: string;
  value?: unknown;
  options?: object;
  keys?: string[];
  prefix?: string;
  limit?: number;
  cursor?: string;
  deletes?: string[];
}

async function useKvs(call: KvsCall): Promise<unknown> {
  const { operation, key = '', value, options, keys = [] } = call;
  const run: Record<string, () => unknown> = {
    get: () => kvs.get(key, options as never),
    set: () => kvs.set(key, value as never, options as never),
    delete: () => kvs.delete(key),
    getSecret: () => kvs.getSecret(key),
    setSecret: () => kvs.setSecret(key, value as never),
    query: () => {
      let query = kvs.query();
      if (call.prefix !== undefined) query = query.where('key', WhereConditions.beginsWith(call.prefix));
      if (call.limit !== undefined) query = query.limit(call.limit);
      if (call.cursor !== undefined) query = query.cursor(call.cursor);
      return query.getMany();
    },
    batchSet: () => kvs.batchSet(keys.map((item) => ({ key: item, value: 1 }))),
    batchGet: () => kvs.batchGet(keys.map((item) => ({ key: item }))),
    transact: () => {
      let transaction = kvs.transact();
      for (const item of keys) transaction = transaction.set(item, value as never);
      for (const item of call.deletes ?? []) transaction = transaction.delete(item);
      return transaction.execute();
    },
    race: () =>
      Promise.allSettled(
        [1, 2, 3].map((holder) => kvs.set(key, holder, { keyPolicy: 'FAIL_IF_EXISTS' })),
      ).then((results) => results.map(({ status }) => status)),
  };
  try {
    return (await run[operation]?.()) ?? null;
  } catch (error) {
    return storageErrorName(error);
  }
}

/** The code with which the key-value store refused, else as `errorName`. */
function storageErrorName(error: unknown): { error?: string; code?: string } {
  return error instanceof ForgeKvsAPIError ? { code: error.code } : errorName(error);
}

/** The class of an error, and its code where the packages give one. */
function errorName(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code, errorCode } = error as { code?: string | number; errorCode?: string | number };
  const found = code ?? errorCode;
  const name = error.name === 'Error' ? error.constructor.name : error.name;
  return { error: name, ...(found !== undefined && { code: String(found) }) };
}

interface Work {
  [key: string]: unknown;
  fail?: boolean;
  retryTimes?: number;
  retryAfter?: number;
  holdMs?: number;
  askJira?: boolean;
}

/** Records each delivery, then fails, asks for a retry or returns, as the event says. */
export async function consume(event: AsyncEvent<Work>): Promise<unknown> {
  const { fail, retryTimes = 0, retryAfter, holdMs, askJira } = event.body;
  const record = `delivery:${randomUUID()}`;
  await kvs.set(record, { event, open: true });
  if (holdMs) await new Promise((resolve) => setTimeout(resolve, holdMs));
  await kvs.set(record, { event, open: false });
  if (askJira)
    await kvs.set('answer', await jira({ as: 'user', method: 'GET', path: '/rest/api/3/issue/INC-1' }));
  if (fail) throw new Error('consumer failed');
  if ((event.retryContext?.retryCount ?? 0) < retryTimes) {
    return new InvocationError({
      retryAfter,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { seen: true },
    } as never);
  }
  return undefined;
}

export function consumeForever(): never {
  for (;;);
}

export function exportMacro(payload: { exportType: string }): object {
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: payload.exportType }] }],
  };
}

export async function scheduled(): Promise<object> {
  await kvs.set('scheduled-at', new Date().toISOString());
  return { statusCode: 200 };
}

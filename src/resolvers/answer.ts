import { NeedsAuthenticationError } from '@forge/api';
import type { Request } from '@forge/resolver';
import type * as z from 'zod';
import type { Failure, Outcome } from '../contract/outcome';
import { PostmortemError } from '../usecases/errors';
import type { Ports } from '../usecases/ports';
import { sceneOf } from './scene';
import type { Scene } from './scene';

/** Ports for a call from that site; undefined where the platform does not tell it. */
export type PortsOf = (siteUrl: string | undefined) => Ports;

export interface Call<I> {
  readonly ports: Ports;
  readonly scene: Scene;
  readonly input: I;
}

/** Makes a resolver of a check of the payload and one use case. */
export type Answer = <S extends z.ZodType, R>(
  name: string,
  payload: S,
  work: (call: Call<z.output<S>>) => Promise<R>,
) => (request: Request<unknown>) => Promise<Outcome<R>>;

/**
 * The one place where errors become outcomes. Nothing is thrown to the browser, where code and detail would be lost; what is
 * not foreseen gets a reference that its log entry carries too.
 */
export function answering(portsOf: PortsOf): Answer {
  return (name, payload, work) => async (request) => {
    try {
      const scene = sceneOf(request.context);
      const checked = payload.safeParse(request.payload);
      if (!checked.success) throw badRequest(checked.error);
      const value = await work({ ports: portsOf(scene.siteUrl), scene, input: checked.data });
      return { ok: true, value };
    } catch (error) {
      // The platform answers this one itself: it asks the person to allow the app, and calls again.
      if (error instanceof NeedsAuthenticationError) throw error;
      return { ok: false, failure: failureOf(name, error) };
    }
  };
}

/** Names the place, never the value: what a person typed does not belong in a log. */
function badRequest({ issues: [problem] }: z.ZodError): PostmortemError {
  const where = problem?.path.map(String).join('.') ?? '';
  return new PostmortemError('BAD_REQUEST', {}, { message: `payload "${where}": ${problem?.code ?? ''}` });
}

/** What the caller learns of an error; the rest goes to the log. */
export function failureOf(event: string, error: unknown): Failure {
  if (error instanceof PostmortemError) {
    console.warn(JSON.stringify({ event, code: error.code, message: error.message }));
    return error.failure;
  }
  const reference = crypto.randomUUID().slice(0, 8);
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  console.error(
    JSON.stringify({ event, code: 'INTERNAL', reference, name, message: message.slice(0, 300), stack }),
  );
  return { code: 'INTERNAL', detail: { reference } };
}

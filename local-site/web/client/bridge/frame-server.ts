export interface OpenFrame {
  readonly frameId: string;
  readonly src: string;
}

interface FrameRequest {
  readonly moduleKey: string;
  readonly entry?: 'view' | 'config' | 'edit';
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Asks the server for a frame. Rejects with the server's reason. */
export async function openFrame({ moduleKey, entry = 'view', extension }: FrameRequest): Promise<OpenFrame> {
  return (await post('/local/frames', { moduleKey, entry, extension })) as OpenFrame;
}

/** Runs a bridge command on the server. Rejects with the message that the app may see. */
export async function callServer(frameId: string, command: string, payload: unknown): Promise<unknown> {
  const answer = (await post(`/local/frames/${frameId}/bridge`, { command, payload })) as {
    result?: unknown;
  };
  return answer.result;
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const { error } = answer as { error?: { message?: string } };
  throw new Error(error?.message ?? `The local site answered ${response.status}.`);
}

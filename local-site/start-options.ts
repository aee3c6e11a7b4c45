import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isSafeSite } from './platform/real-site';
import type { RealSite } from './platform/real-site';

/** What the command line of `npm start` asks for. */
export interface StartOptions {
  /** Undefined: 3000, or any free port when that one is taken. */
  readonly port: number | undefined;
  /** The files behind `--incident`, parsed. */
  readonly incidents: readonly { readonly file: string; readonly body: unknown }[];
  readonly realSite: RealSite | undefined;
  /** A demonstration model stands in for the providers of models. */
  readonly modelServer: boolean;
  /** Only the usage is wanted. */
  readonly help: boolean;
}

/** A mistake of the person who started it, told in one sentence. */
export class StartError extends Error {}

export const usage = `npm start [-- --port N] [--incident FILE ...] [--site https://NAME.atlassian.net] [--model-server]

  --port N         listen on this port
  --incident FILE  load the body of GET /rest/api/3/issue/KEY?expand=changelog; more files may follow
  --site URL       use this real site instead of the emulated products;
                   ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN open it
  --model-server   a demonstration model, which only quotes the ticket, stands in for OpenAI, Azure OpenAI
                   (resource "local"), DeepSeek and DashScope with any key, and for Forge LLM without one
  --help           print this`;

/** Reads the arguments after `npm start --` and the environment. Throws a StartError. */
export function readStartOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values, positionals } = parsed(args);
  const files = values.incident ?? [];
  if (values.site !== undefined && files.length > 0) {
    throw new StartError('--incident loads into the emulated Jira, so it cannot be combined with --site.');
  }
  if (positionals.length > 0 && files.length === 0)
    throw new StartError(`Unknown argument: ${positionals[0] ?? ''}.`);
  return {
    help: values.help === true,
    port: values.port === undefined ? undefined : portOf(values.port),
    incidents: [...files, ...positionals].map((file) => ({ file, body: readIncident(file) })),
    modelServer: values['model-server'] === true,
    realSite: values.site === undefined ? undefined : realSiteOf(values.site, environment),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        incident: { type: 'string', multiple: true },
        site: { type: 'string' },
        'model-server': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartError(`--port ${text} is not a port number.`);
  return port;
}

function readIncident(file: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new StartError(`--incident ${file} cannot be read.`);
  }
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new StartError(`--incident ${file} is not JSON.`);
  }
}

/** Windows PowerShell saves what a command prints as UTF-16; other tools there begin UTF-8 with a mark. */
function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function realSiteOf(text: string, environment: NodeJS.ProcessEnv): RealSite {
  const { ATLASSIAN_EMAIL: email, ATLASSIAN_API_TOKEN: apiToken } = environment;
  if (!URL.canParse(text) || !isSafeSite(new URL(text))) {
    throw new StartError(`--site ${text} is not an https:// address.`);
  }
  if (!email || !apiToken) {
    throw new StartError('--site needs ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN in the environment.');
  }
  return { url: new URL(text).origin, email, apiToken };
}

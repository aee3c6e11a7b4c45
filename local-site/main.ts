import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalSite } from './index';
import type { LocalSite, LocalSiteOptions } from './index';
import { demonstrationModel } from './model-server/demonstration-model';
import { forgeLlmScript } from './model-server/forge-llm-script';
import { startModelServer } from './model-server/model-server';
import type { ModelServer } from './model-server/model-server';
import { RealSiteError } from './platform/real-site';
import { settlementErrors } from './seed/incidents/settlement-errors';
import { StartError, readStartOptions, usage } from './start-options';
import type { StartOptions } from './start-options';

const appDir = join(__dirname, '..');
const usualPort = 3000;

/** `npm start`: starts the local site, says where it is, and ends on Ctrl-C. */
async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    return;
  }
  if (!existsSync(join(appDir, 'static/build')))
    throw new StartError('static/build is missing: run npm run build.');

  const models = options.modelServer
    ? await startModelServer({ script: demonstrationModel }).catch(() => {
        throw new StartError('The model server cannot be started.');
      })
    : undefined;
  const site = await start(options, models);
  if (models) site.platform.llm.respond = forgeLlmScript(() => models.script);
  const loaded = await loadIncidents(site, options);
  site.platform.logs.onLine(({ level, functionKey, text }) => {
    if (level === 'warn' || level === 'error') console.error(`[${functionKey ?? 'site'}] ${level}: ${text}`);
  });
  // A terminal and tsx may each send the signal: the second one must not cut the first one's work short.
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= Promise.all([site.close(), models?.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  console.log(greeting(site, options, loaded, models));
}

async function start({ port, realSite }: StartOptions, models: ModelServer | undefined): Promise<LocalSite> {
  const options: LocalSiteOptions = {
    appDir,
    ...(realSite && { realSite }),
    ...(models && { egressOverrides: models.overrides() }),
  };
  try {
    return await createLocalSite({ ...options, port: port ?? usualPort });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port !== undefined) throw new StartError(`Port ${port} is in use.`);
    return createLocalSite(options);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

interface Loaded {
  readonly key: string;
  readonly file: string;
  /** Comments and changes that the export counts but does not hold. */
  readonly missing: number;
}

async function loadIncidents(site: LocalSite, { incidents }: StartOptions): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (const { file, body } of incidents) {
    try {
      const { key, missingComments, missingHistory } = site.jira.loadIncident(body);
      loaded.push({ key, file, missing: missingComments + missingHistory });
    } catch (error) {
      // The process ends with the error: what the site keeps on disk has to be gone by then.
      await site.close();
      throw new StartError(`--incident ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return loaded;
}

function greeting(
  site: LocalSite,
  { realSite }: StartOptions,
  loaded: readonly Loaded[],
  models: ModelServer | undefined,
): string {
  const people = site.directory
    .list()
    .filter(({ accountType, active }) => accountType === 'atlassian' && active)
    .map(({ displayName }) => displayName);
  const longest = Math.max(0, ...loaded.map(({ key }) => key.length));
  const incidents = loaded.map(
    ({ key, file, missing }) =>
      `${site.url}/browse/${key.padEnd(longest)}   ${file}` +
      (missing > 0
        ? `（导出缺 ${missing} 条评论或变更 / the export lacks ${missing} comments or changes）`
        : ''),
  );
  return [
    '',
    labelled('本地站点', 'Local site', site.url),
    ...(realSite ? [labelled('真实站点', 'Real site', realSite.url)] : []),
    ...(models ? modelLines(models) : []),
    ...(realSite ? [] : [labelled('示例事故', 'Sample', `${site.url}/browse/${settlementErrors.key}`)]),
    ...incidents.map((line) => labelled('事故', 'Incident', line)),
    realSite
      ? labelled('登录者', 'Signed in as', people.join('、'))
      : labelled('可切换的人', 'People', people.join('、')),
    '',
    '打开事故，在「应用」里点「创建复盘」 / Open an incident and choose Apps → Create postmortem',
    '按 Ctrl-C 结束 / Press Ctrl-C to stop',
  ].join('\n');
}

/** A line of the greeting; a Chinese character is two columns wide. */
function labelled(chinese: string, english: string, text: string): string {
  return `${chinese} / ${english.padEnd(24 - 2 * chinese.length)}${text}`;
}

/** How the demonstration model is used, on the site and on the command line. */
function modelLines({ url }: ModelServer): string[] {
  return [
    `演示模型 / Demonstration model  ${url}`,
    '  切换到管理员赵磊 → 应用 → 复盘设置 → 撰写引擎选 AI 模型 → 任意 8 位以上的密钥 → 保存',
    '  Switch to the administrator 赵磊 → Apps → 复盘设置 → writer: AI model → any key of 8 characters → save',
    `  OPENAI_BASE_URL=${url}/v1 OPENAI_MODEL=gpt-5.4 OPENAI_API_KEY=any-key npm run report -- FILE --writer openai`,
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof StartError) console.error(usage);
  process.exit(error instanceof StartError || error instanceof RealSiteError ? 2 : 1);
});

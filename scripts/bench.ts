import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bigIncident } from '../local-site/seed/big-incident';
import { incidentFromJira } from '../src/adapters/jira/incident-from-jira';
import { readActionRows } from '../src/document/page-actions';
import { reportMarkdown } from '../src/document/report-markdown';
import { reportPage } from '../src/document/report-page';
import { findMilestones } from '../src/domain/milestones';
import { metricsOf } from '../src/domain/metrics';
import { buildTimeline } from '../src/domain/timeline';
import { buildReport } from '../src/usecases/build-report';
import { defaultSettings } from '../src/usecases/default-settings';
import { factsOf } from '../src/usecases/facts-of';

const root = path.resolve(__dirname, '..');
const runs = 5;
const sizes = [100, 1000, 5000];

const macro = {
  appId: 'app',
  environmentId: 'environment',
  environmentType: 'DEVELOPMENT',
  moduleKey: 'macro',
  title: 'Postmortem overview',
} as const;

/** Median of several runs in milliseconds, after one run that is not counted. */
function measure(work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const print = (...cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
const ms = (value: number) => value.toFixed(1);
const kib = (bytes: number) => (bytes / 1024).toFixed(1);

/** Each step of the pipeline at several sizes of incident, side by side. */
function benchPipeline(): void {
  print('step, median of 5 runs in ms', ...sizes.map((size) => `${size} entries`));
  print('---', ...sizes.map(() => '---:'));
  const columns = sizes.map((size) => {
    const json = bigIncident(size);
    const incident = incidentFromJira(json);
    const timeline = buildTimeline(incident);
    const milestones = findMilestones(incident, timeline);
    const facts = { incident, timeline, milestones, metrics: metricsOf(milestones) };
    const options = { language: 'zh-CN', today: '2026-11-22', levels: defaultSettings.levels } as const;
    const report = buildReport(facts, options);
    const page = reportPage(report, { macro });
    return {
      'read Jira JSON': measure(() => incidentFromJira(json)),
      timeline: measure(() => buildTimeline(incident)),
      // A timeline of its own each time: what an event tells of is read once and remembered.
      'timeline and milestones': measure(() => findMilestones(incident, buildTimeline(incident))),
      'draft and ground': measure(() => buildReport(facts, options)),
      'page (ADF)': measure(() => reportPage(report, { macro })),
      Markdown: measure(() => reportMarkdown(report)),
      'read section 七 back': measure(() => readActionRows(page, '2026-11-22')),
      'page size in KiB': Buffer.byteLength(JSON.stringify(page)) / 1024,
    };
  });
  for (const step of Object.keys(columns[0] ?? {}) as (keyof (typeof columns)[number])[]) {
    print(step, ...columns.map((column) => ms(column[step])));
  }
}

/** What people write while they work: each tells of a measure, an effect, a cause or an alert. */
const telling = [
  '已重启一台网关，错误率下降',
  '重启没用，错误率没有变化',
  '怀疑是索引的问题',
  '回滚配置，部分恢复',
  '告警：下单接口 5xx 比例 12%',
  '因为连接池耗尽导致超时',
  'Restarted a worker, latency is back to normal',
  '又开始报错，节点超时',
];
const tellingSizes = [1000, 5000, 20_000];

/** The rules writer where every comment tells something: one run for each size. */
function benchTelling(): void {
  print(
    'all comments telling, one run in ms of processor time',
    ...tellingSizes.map((size) => `${size} entries`),
  );
  print('---', ...tellingSizes.map(() => '---:'));
  const times = tellingSizes.map((size) => {
    const facts = factsOf(incidentFromJira(bigIncident(size, 'INC-900', telling)), {});
    const start = process.cpuUsage();
    buildReport(facts, { language: 'zh-CN', today: '2026-11-22', levels: defaultSettings.levels });
    return process.cpuUsage(start).user / 1000;
  });
  print('draft and ground', ...times.map(ms));
}

/** Files that a page of the build loads at once: its scripts, styles and their static imports. */
function loadedBy(buildDir: string, entry: string): string[] {
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const source = readFileSync(path.join(buildDir, file), 'utf8');
    const imports = source.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g);
    for (const [, target = ''] of imports) visit(path.join(path.dirname(file), target));
  };
  const html = readFileSync(path.join(buildDir, `${entry}.html`), 'utf8');
  for (const [, target = ''] of html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) visit(target);
  return [...files];
}

async function benchWeights(): Promise<void> {
  const buildDir = path.join(root, 'static/build');
  print('loaded at once', 'KiB', 'KiB gzip');
  print('---', '---:', '---:');
  const entries = readdirSync(buildDir).filter((file) => file.endsWith('.html'));
  for (const entry of entries.map((file) => path.basename(file, '.html'))) {
    const files = loadedBy(buildDir, entry).map((file) => path.join(buildDir, file));
    const raw = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const zipped = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    print(`screen ${entry}`, kib(raw), kib(zipped));
  }
  const bundle = await build({
    entryPoints: [path.join(root, 'src/index.ts')],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const code = bundle.outputFiles[0]?.contents ?? new Uint8Array();
  print('functions', kib(code.length), kib(gzipSync(code).length));
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}\n`);
  benchPipeline();
  console.log('');
  benchTelling();
  console.log('');
  await benchWeights();
}

void main();

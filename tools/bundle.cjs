// node bundle.cjs APP_DIR: bundles the functions with Forge's own bundler, as `forge deploy` would, without a network.
// The runtime wrapper that the bundler adds comes from Atlassian's servers; two empty files stand in for it here.
const { mkdtempSync, mkdirSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const runtime = mkdtempSync(path.join(tmpdir(), 'forge-runtime-'));
mkdirSync(path.join(runtime, 'dist'));
for (const file of ['wrapper.js', 'loader.js']) writeFileSync(path.join(runtime, 'dist', file), '// stands in\n');
process.env.FORGE_RUNTIME_PATH = runtime;

const appDirectory = path.resolve(process.argv[2] ?? '..');
process.chdir(appDirectory);

const { getNodeBundler, getEntryPoints, getWrapperProvider } = require('@forge/bundler');
const { ConfigFile, FileSystemReader } = require('@forge/cli-shared');

const print = (line) => console.log(line);
const logger = { info: print, warn: print, error: print, debug() {}, trace() {} };
const fileSystemReader = new FileSystemReader();

async function main() {
  const config = new ConfigFile({ readFile: (name) => fileSystemReader.readFile(name) });
  const entryPoints = getEntryPoints(await config.getAppHandlers());
  const bundler = getNodeBundler(logger, await getWrapperProvider({ fileSystemReader }), config);
  const { outputDir } = await bundler.bundle({ appDirectory, entryPoints });
  for (const { name } of entryPoints) {
    const bytes = statSync(path.join(outputDir, `${name}.cjs`)).size;
    print(`${name}.cjs: ${Math.round(bytes / 1024)} KiB`);
  }
}

main().catch((error) => {
  console.error(error.message ?? error);
  process.exit(1);
});

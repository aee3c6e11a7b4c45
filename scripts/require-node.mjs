// npm scripts run on the Node of the `node` package. Where that package could not install its binary (install
// scripts switched off), the machine's own Node serves, if it is new enough.
const oldest = 22;
const running = Number(process.versions.node.split('.')[0]);
if (running < oldest) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node ${oldest} or newer (24 is best). ` +
      'Allow install scripts for the "node" package (npm rebuild node), or install a newer Node.',
  );
  process.exit(1);
}

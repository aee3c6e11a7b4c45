import { manifestProblems } from '../local-site/manifest-problems';

/** Verifies manifest.yml of the current folder offline, as `forge lint` would online. */
async function main(): Promise<void> {
  const problems = await manifestProblems(process.cwd());
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? 'manifest.yml is valid' : `${problems.length} problem(s) in manifest.yml`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();

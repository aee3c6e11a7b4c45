import { blameSection } from './quality/blame';
import { redactionSection } from './quality/redaction';

/** The sections of docs/quality.md, each made from a labelled set of the tests. */
const sections: Readonly<Record<string, () => string>> = {
  redaction: redactionSection,
  blame: blameSection,
};

const [asked] = process.argv.slice(2);
const chosen = Object.entries(sections).filter(([name]) => asked === undefined || name === asked);
if (chosen.length === 0) {
  console.error(`Usage: quality.ts [${Object.keys(sections).join('|')}]`);
  process.exit(2);
}
console.log(chosen.map(([, section]) => section()).join('\n'));

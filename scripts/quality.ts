import { blameSection } from './quality/blame';
import { contradictionsSection } from './quality/contradictions';
import { draftingSection } from './quality/drafting';
import { groundingSection } from './quality/grounding';
import { hostileSection } from './quality/hostile';
import { milestonesSection } from './quality/milestones';
import { namesSection } from './quality/names';
import { redactionSection } from './quality/redaction';

/** The sections of docs/quality.md, each measured on data of the tests. */
const sections: Readonly<Record<string, () => string | Promise<string>>> = {
  milestones: milestonesSection,
  grounding: groundingSection,
  names: namesSection,
  contradictions: contradictionsSection,
  hostile: hostileSection,
  redaction: redactionSection,
  blame: blameSection,
  drafting: draftingSection,
};

const [asked] = process.argv.slice(2);
const chosen = Object.entries(sections).filter(([name]) => asked === undefined || name === asked);
if (chosen.length === 0) {
  console.error(`Usage: quality.ts [${Object.keys(sections).join('|')}]`);
  process.exit(2);
}

async function print(): Promise<void> {
  for (const [, section] of chosen) console.log(await section());
}

void print();

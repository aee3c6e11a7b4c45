import { actionKinds, otherGoal } from './action-kinds';

type Say = (chinese: string, english: string) => string;

const kindsOf = (measure: string) =>
  actionKinds.filter(({ says, unless }) => says.test(measure) && unless?.test(measure) !== true);

/** What a measure is for, by what it changes: earlier detection, faster mitigation, or prevention, and of what. */
export function goalOf(measure: string, say: Say): string {
  return say(...(kindsOf(measure)[0]?.goal ?? otherGoal));
}

/** An end state that somebody can check, where the kind of a measure allows one; null where only its owner can say. */
export function acceptanceFor(measure: string, say: Say): string | null {
  const found = kindsOf(measure).find(({ acceptance }) => acceptance !== undefined)?.acceptance;
  return found ? say(`建议：${found[0]}`, `Proposed: ${found[1]}`) : null;
}

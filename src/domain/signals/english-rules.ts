import { aftermathRules } from './english/aftermath-rules';
import { causeRules } from './english/cause-rules';
import { detectionRules } from './english/detection-rules';
import { measuresRules } from './english/measures-rules';
import { recoveryRules } from './english/recovery-rules';
import { responseRules } from './english/response-rules';
import type { SignalRule } from './rule';

/** What a clause in English tells of, in the order in which an incident goes. */
export const englishRules: readonly SignalRule[] = [
  ...detectionRules,
  ...responseRules,
  ...causeRules,
  ...measuresRules,
  ...recoveryRules,
  ...aftermathRules,
];

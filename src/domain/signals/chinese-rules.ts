import { aftermathRules } from './chinese/aftermath-rules';
import { causeRules } from './chinese/cause-rules';
import { detectionRules } from './chinese/detection-rules';
import { measuresRules } from './chinese/measures-rules';
import { recoveryRules } from './chinese/recovery-rules';
import { responseRules } from './chinese/response-rules';
import type { SignalRule } from './rule';

/** What a clause in Chinese tells of, in the order in which an incident goes. */
export const chineseRules: readonly SignalRule[] = [
  ...detectionRules,
  ...responseRules,
  ...causeRules,
  ...measuresRules,
  ...recoveryRules,
  ...aftermathRules,
];

import { writeByRules } from '../drafting/rules-writer';
import type { DraftWriter } from './ports/draft-writer';

/** The writer that needs no model and sends nothing anywhere. */
export const rulesDraftWriter: DraftWriter = {
  choice: { name: 'rules', model: null, sendsTo: null },
  write: (facts, options) => Promise.resolve(writeByRules(facts, options)),
};

import { anyOf } from '../any-of';
import type { SignalRule } from '../rule';

/** Whom it hit, and what is still to be done. */
export const aftermathRules: readonly SignalRule[] = [
  {
    signal: 'impact',
    when: 'told',
    says: anyOf(
      /\b\d[\d,.]*\s?(?:%|percent|k|million|users?|customers?|orders?|requests?|jobs?|tenants?|sites?|minutes? of)\b/,
      /\b(?:affect(?:s|ed|ing)|impact(?:s|ed|ing)?|all (?:users|customers|visitors)|some (?:users|customers))\b/,
      /\b(?:subset of|lost (?:orders|revenue|data|messages)|sla)\b/,
    ),
    unless: /\bno (?:\w+ )?impact\b/,
  },
  {
    signal: 'followUp',
    when: 'any',
    says: anyOf(
      /\b(?:action items?|follow-?ups?|todo|to do|next steps?|post-?mortem|retrospective|going forward)\b/,
      /\b(?:in (?:the )?future|long[- ]term|prevent (?:this|it|a|such|similar|recurrence))\b/,
      /\blessons? learn(?:ed|t)\b/,
      /\bwe (?:will|should|need to|plan to) (?:add|improve|review|introduce|update|document|automate|build|write|set up|investigate)\b/,
    ),
  },
];

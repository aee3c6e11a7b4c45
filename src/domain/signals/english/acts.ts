/** Verbs of seeing, telling, planning and failing: in the past they are no act on the system. */
const noAct = [
  'observ|notic|confirm|verif|check|investigat|identif|determin|discover|learn|reali|conclud|locat',
  'pinpoint|trac|analy|review|monitor|watch|look|test|reproduc|detect',
  'report|post|pag|notif|contact|escalat|ack|call|rais|fil|mention|suggest|shar|document|publish|alert',
  'inform|ask|request|answer|repli|respond|assign|engag|join|updat|declar|announc|communicat|mail',
  'messag|invit',
  'decid|propos|plan|discuss|agree|expect|schedul|need|want|wait|suspect|assum|tri|attempt|intend',
  'promis|consider|prepar|hop|recommend',
  'fir(?:ed|es|ing)|copi|past|forward|quot|attach|fail|crash|expir|exceed|trip|sever|overheat|stopp|timed|drop|degrad|affect|impact|delay|block',
  'corrupt|limit|unresolv|elevat|increas|spik|overload|saturat|exhaust|reject|disconnect|los|miss|break',
  'stall|confus|stead|settl|debug|commenc|witness|calm|level|compar|errored|hang|throttl|overwhelm|damag|caus|trigger|happen|occurr|reoccurr|recurr|relat|bas|us|seem|appear',
  'remain|stay|continu',
  'propos|drafted|start|open|creat|clos|resolv|complet|finish|end|recover|return|resum|restor|improv',
  'indeed|need|speed|feed|seed|shed|hundr|unexpect|mix|limit|relat|involv|pass|receiv|load|logg|observ',
  'initiat|submit|gather|collect|dump|print|captur|record|not|succeed|proceed|agreed|freed|bleed|embed',
].join('|');
const opening = '(?:(?:we|i|then|also|and|now|ok|team|just|have|has|manually|finally|\\w+ly) )*';
/** "Moved the poison message", "Singapore repooled": terse notes of what was done. */
export const actTold = new RegExp(
  `^${opening}(?!(?:${noAct})\\w*)(?:re-?)?(?!(?:${noAct})\\w*)\\w{3,}ed (?:the|a|an|all|our|it|them|both|from|to|off|on|back|\\d+|\\w+s?|\`[^\`]+\`)(?!\\w)`,
);
export const actNoted = new RegExp(
  `^(?:ok |and |now )*(?!(?:${noAct})\\w*)\\w{3,}ed$|^(?!(?:no|none|nobody|nothing|neither)\\b)(?:the |all |both )?[\\w.-]+(?: (?!is\\b|are\\b)[\\w.-]+){0,5}? (?:(?:has|have) been |was |were |now )*(?!(?:${noAct})\\w*)(?:re-?)?(?!(?:${noAct})\\w*)\\w{3,}ed(?: (?:to|on|in|from|for|at|across|with|into) .{1,50})?$`,
);

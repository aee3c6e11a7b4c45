import { badRequest } from '../jira-error';

export interface Token {
  readonly kind: 'word' | 'text' | 'operator' | 'open' | 'close' | 'comma' | 'end';
  readonly text: string;
  readonly at: number;
}

// A word ends where the language goes on, or at a character that JQL keeps for itself: {}*/%+^$#@?;
const inWord = String.raw`[^\s()=!~<>,"'[\]&|{}*/%+^$#@?;]`;
// It may carry one bracketed part: `cf[10050]`, `issue.property[postmortem-action].incident`.
const word = new RegExp(String.raw`${inWord}+(?:\[(?:"[^"]*"|'[^']*'|[^\]]*)\]${inWord}*)?`, 'y');
const operator = /!=|!~|<=|>=|&&|\|\||[=~<>!]/y;
const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;

/** @throws JiraError 400 in Jira's words for a character that must be quoted or a quote that never ends */
export function tokensOf(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(jql);
  };
  while (at < jql.length) {
    const char = jql.charAt(at);
    if (/\s/.test(char)) {
      at += 1;
      continue;
    }
    const token = punctuation(char, at) ?? read(take, at) ?? unreadable(jql, at);
    tokens.push(token);
    at = token.kind === 'text' ? quoted.lastIndex : at + token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: jql.length }];
}

function punctuation(char: string, at: number): Token | undefined {
  if (char === '(') return { kind: 'open', text: char, at };
  if (char === ')') return { kind: 'close', text: char, at };
  return char === ',' ? { kind: 'comma', text: char, at } : undefined;
}

function read(take: (pattern: RegExp) => RegExpExecArray | null, at: number): Token | undefined {
  const text = take(quoted);
  if (text) return { kind: 'text', text: unescaped(text[1] ?? text[2] ?? ''), at };
  const sign = take(operator);
  if (sign) return { kind: 'operator', text: sign[0], at };
  const plain = take(word);
  return plain ? { kind: 'word', text: plain[0], at } : undefined;
}

const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');

function unreadable(jql: string, at: number): never {
  const char = jql.charAt(at);
  if (char === '"' || char === "'")
    throw badRequest(
      `Error in the JQL Query: The quoted string '${jql.slice(at + 1)}' has not been completed. (line 1, character ${at + 1})`,
    );
  throw badRequest(
    `Error in the JQL Query: The character '${char}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}' instead. (line 1, character ${at + 1})`,
  );
}

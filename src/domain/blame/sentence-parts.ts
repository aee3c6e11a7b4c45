import { matchBlame } from './match-blame';
import { chinesePerson, englishPerson } from './people-words';

const person = new RegExp(`${chinesePerson}|${englishPerson}`, 'i');
const effect =
  /(?:导致|造成|引发|致使|使得|害得|让)了?(?![了这那本]|此次|故障|事故)([^，。；！]{4,40})$|\b(?:led to|leading to|resulted in|caused|causing) (?!(?:the|this) (?:outage|incident)|by\b)([^.,;!]{3,80})$/i;
/** Begins as what somebody did, as the rest of a condition, or as a link to what stood before. */
const dependent =
  /^(?:[把将没未不就才也还却而并且跳接直以避要从去所但因由如若]|根因|原因|教训|导致|造成|引发|致使|结果|改进)|^(?:and|so|but|which|who|because|before|after|without|by|to|if|due|with|root)\b/i;
const clauseOfFact = /被|[了着过]|[0-9]|\b(?:was|were|is|are|had|has|went|rose|fell|\w{3,}ed)\b/i;

/** A part of a blaming sentence that tells a fact and no person: a clause beside the blame, or the effect it names. */
export function factBeside(sentence: string, names: RegExp | null): string | undefined {
  const clauses = sentence
    .split(/[，,；;：:。！!]|\.(?=\s|$)/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const namesNobody = (text: string) => !person.test(text) && (names === null || text.search(names) === -1);
  const tells = (text: string) => namesNobody(text) && matchBlame(text) === undefined;
  for (const clause of clauses) {
    const named = effect.exec(clause);
    const told = (named?.[1] ?? named?.[2])?.trim();
    if (told !== undefined && tells(told)) return told;
  }
  return clauses.find(
    (clause) =>
      clauses.length > 1 &&
      clause.length >= 5 &&
      !dependent.test(clause) &&
      clauseOfFact.test(clause) &&
      tells(clause),
  );
}

const judgedNot =
  /不(?:应该?|该)([^，。；！？]{2,40})|\b(?:should(?:n't| not| never) ?(?:'ve|have)) (?:been )?([^.,;!?]{3,60})|(?:如果|要是|假如|倘若?|若)没有?([^，。；！？]{2,40})|\bwithout the ([^.,;!?]{3,40})/i;
const judged =
  /(?:理应|理当|本就?该|本应该?|早就?(?:应该?|该)|应该|应当)就?([^，。；！？]{2,40})|(?:如果|要是|假如|倘若?|若|但凡|只要)([^，。；！？]{3,40}?)(?=[，。；！？]|$)|\b(?:should(?:'ve| have)|shoulda|ought to have|supposed to) (?:been )?([^.,;!?]{3,60})|\bif (?:only )?([^.,;!?]{3,60}? had [^.,;!?]{3,60})|\bhad ((?:they|we|he|she|the|someone|anyone)\b [^.,;!?]{3,60})/i;
const subject = new RegExp(`^(?:the |an? )?(?:\\w+ ){0,2}?${englishPerson}(?: had)? `, 'i');

/** The act that a sentence judges from hindsight, in its own words; `done`: it was done and is held against somebody. */
export function actJudged(sentence: string): { readonly act: string; readonly done: boolean } | undefined {
  const plain = sentence.replaceAll('’', "'");
  const against = judgedNot.exec(plain);
  const found: readonly (string | undefined)[] = (against ?? judged.exec(plain))?.slice(1) ?? [];
  const act = found
    .find((part) => part !== undefined)
    ?.replace(/(?:才对|的)$| and (?:didn't|did not)$|^当[时初]/g, '')
    .replace(subject, '')
    .trim();
  return act ? { act, done: against !== null } : undefined;
}

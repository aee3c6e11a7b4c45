import type { Language } from '../domain/incident';
import type { ProviderName } from './settings';

export type WriterName = 'rules' | 'openai' | 'forge-llm';

export interface PublishTarget {
  readonly spaceId: string | null;
  readonly parentId: string | null;
  readonly title: string;
  readonly language: Language;
  readonly writer: WriterName;
  /** Only the people who may see the incident's security level now, and the author, can open the page. */
  readonly restricted: boolean;
}

export interface SpaceChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** Spaces in which this person may create pages. */
export interface SpaceList {
  readonly spaces: readonly SpaceChoice[];
  /** False when more spaces match than were asked about: other words find the others. */
  readonly complete: boolean;
}

export interface ParentPage {
  readonly id: string;
  readonly title: string;
}

/** `ours`: the postmortem of this incident already has that title. */
export interface TitleCheck {
  readonly state: 'free' | 'taken' | 'ours' | 'empty';
  readonly suggestion: string | null;
}

export interface WriterChoice {
  readonly name: WriterName;
  /** Model in use, for a model writer. */
  readonly model: string | null;
  /** Whose it is, where the service is one of the presets. */
  readonly provider?: ProviderName;
  /** Host that receives the incident's text; null: nothing leaves the site. */
  readonly sendsTo: string | null;
}

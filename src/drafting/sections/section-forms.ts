import { actionsForm } from './forms/actions-form';
import { basicsForm } from './forms/basics-form';
import { causesForm } from './forms/causes-form';
import { fixesForm } from './forms/fixes-form';
import { impactForm } from './forms/impact-form';
import { knowledgeForm } from './forms/knowledge-form';
import { meetingForm } from './forms/meeting-form';
import { monitoringForm } from './forms/monitoring-form';
import { responseForm } from './forms/response-form';
import { summaryForm } from './forms/summary-form';
import { timelineForm } from './forms/timeline-form';
import type { SectionForm, SectionNumber } from './section-form';

/** A form whose reply has its own type inside: whoever takes a reply from `shape` may give it to `apply`. */
export type AnySectionForm = SectionForm<unknown>;

const forms: Readonly<Record<SectionNumber, unknown>> = {
  1: basicsForm,
  2: timelineForm,
  3: causesForm,
  4: impactForm,
  5: responseForm,
  6: fixesForm,
  7: actionsForm,
  8: knowledgeForm,
  9: monitoringForm,
  10: meetingForm,
  11: summaryForm,
};

export const sectionForm = (section: SectionNumber): AnySectionForm => forms[section] as AnySectionForm;

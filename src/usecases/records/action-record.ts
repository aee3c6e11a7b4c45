/** Issue property `postmortem-action` on a raised issue. Indexed for JQL: see manifest.yml. */
export interface ActionRecord {
  readonly schema: 1;
  /** Key of the incident. */
  readonly incident: string;
  readonly incidentId: string;
  /** Id of the page. */
  readonly page: string;
  /** `A3`, when the row carries one. */
  readonly action: string | null;
  /** `localId` of the row when it was raised. */
  readonly rowLocalId: string | null;
  readonly fingerprint: string;
  /** First 500 characters of the measure. */
  readonly measure: string;
  readonly level: 'P0' | 'P1' | 'P2';
  readonly due: string | null;
  /** Its first 8,000 characters: a property takes 32,768 in all. */
  readonly acceptance: string;
  /** Day on which it was raised. */
  readonly raised: string;
}

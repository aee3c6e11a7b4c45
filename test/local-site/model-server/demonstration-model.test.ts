import { demonstrationModel } from '../../../local-site/model-server/demonstration-model';

const claim = {
  type: 'object',
  properties: { text: { type: 'string' }, basis: { type: 'string' }, evidence: { type: 'array' } },
};
const claims = { type: 'array', items: claim };

const evidence = [
  { id: 'E1', kind: 'comment', text: 'Looking. We restarted all pods and errors fell.', event: 'E1' },
  {
    id: 'E2',
    kind: 'comment',
    text: `10:12 The root cause is ${'a long story '.repeat(20)}indeed.`,
    event: 'E2',
  },
  { id: 'E3', kind: 'history', text: 'status: Open → Fixed', event: 'E3' },
];

interface Claim {
  readonly text: string;
  readonly evidence: readonly string[];
  readonly ask: { readonly question: string } | null;
}

/** What the model answers to a brief of this evidence. */
async function answer(properties: Record<string, unknown>, head = ''): Promise<Record<string, unknown>> {
  const content = [head, ...evidence.map((one) => JSON.stringify(one))].join('\n');
  const given = await demonstrationModel({
    service: 'openai',
    model: 'any',
    messages: [{ role: 'user', content }],
    schema: { name: 'section', json: { type: 'object', properties } },
  });
  return (given as { value: Record<string, unknown> }).value;
}

describe('the demonstration model', () => {
  it('quotes whole sentences, as they stand in the evidence', async () => {
    const { fix, cause } = (await answer({ fix: claims, cause: claims })) as Record<string, Claim[]>;

    expect(fix?.map(({ text }) => text)).toEqual(['We restarted all pods and errors fell.']);
    expect(cause?.map(({ text }) => text)).toEqual([evidence[1]?.text]);
    expect(cause?.[0]?.evidence).toEqual(['E2']);
  });

  it('takes the severity that the ticket declares', async () => {
    const severity = {
      type: 'object',
      properties: { value: { anyOf: [{ type: 'string' }, { type: 'null' }] }, claims },
    };

    const declared = await answer({ severity }, 'fields (evidence F): severity P1 declared by Severity');
    const open = await answer({ severity }, 'fields (evidence F): severity not declared');

    expect(declared.severity).toMatchObject({ value: 'P1', claims: [{ evidence: ['F'] }] });
    expect(open.severity).toMatchObject({ value: null, claims: [{ basis: 'unknown' }] });
  });

  it('gives every row of the timeline a short title', async () => {
    const row = {
      type: 'object',
      properties: {
        event: { type: 'string' },
        title: { type: 'string' },
        note: { type: ['string', 'null'] },
      },
    };

    const { rows } = await answer({ rows: { type: 'array', items: row } });

    expect(rows).toEqual([{ event: 'E1', title: 'We restarted all pods and errors fell', note: null }]);
  });

  it('asks a question of its own for everything that it cannot quote', async () => {
    const reply = (await answer({ orders: claims, data: claims, drills: claims })) as Record<string, Claim[]>;

    const questions = Object.values(reply).map(([open]) => open?.ask?.question);
    expect(new Set(questions).size).toBe(3);
  });
});

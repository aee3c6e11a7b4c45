import { strictSchemaProblems } from '../../../local-site/model-server/strict-schema';
import { sectionNumbers } from '../../../src/drafting/sections/section-form';
import { sectionSchema } from '../../../src/drafting/sections/section-request';

const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});

describe('a strict schema', () => {
  it('names all its properties as required and allows no others, at every depth', () => {
    const claim = object({ text: { type: 'string' } });
    const schema = object({ claims: { type: 'array', items: claim }, one: { $ref: '#/$defs/claim' } });

    expect(strictSchemaProblems({ ...schema, $defs: { claim } })).toEqual([]);
  });

  it.each([
    ['is no object', { type: 'array', items: { type: 'string' } }, '(): the root must be an object.'],
    [
      'allows other properties',
      object({}, { additionalProperties: true }),
      "(): 'additionalProperties' must be false.",
    ],
    ['leaves one out', object({ a: { type: 'string' } }, { required: [] }), "(): 'required' lacks 'a'."],
    [
      'requires what it has not',
      object({}, { required: ['b'] }),
      "(): 'required' names 'b', which is no property.",
    ],
    [
      'uses a word that is not known',
      object({ a: { type: 'string', minLength: 1 } }),
      "().a: 'minLength' is not permitted.",
    ],
    [
      'is wrong in a list',
      object({ a: { type: 'array', items: object({}, { additionalProperties: true }) } }),
      "().a[]: 'additionalProperties' must be false.",
    ],
    [
      'is wrong in a choice',
      object({ a: { anyOf: [object({}, { additionalProperties: true }), { type: 'null' }] } }),
      "().a|[0]: 'additionalProperties' must be false.",
    ],
    [
      'is wrong in a definition',
      object({}, { $defs: { a: { type: 'string', maxLength: 3 } } }),
      "().$defs.a: 'maxLength' is not permitted.",
    ],
  ])('is refused when it %s', (_what, schema, problem) => {
    expect(strictSchemaProblems(schema)).toEqual([problem]);
  });

  it.each(sectionNumbers)('is what section %d is asked for by', (section) => {
    expect(strictSchemaProblems(sectionSchema(section))).toEqual([]);
  });
});

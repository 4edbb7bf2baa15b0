import {
  draftEditSchema,
  newDraftSchema,
  publicationSchema,
} from './versionSchemas';

describe('what is sent about drafts', () => {
  it('has a document or YAML, and not both', () => {
    expect(newDraftSchema.parse({ yaml: 'roles: []' })).toEqual({
      yaml: 'roles: []',
    });
    expect(draftEditSchema.parse({ document: {}, revision: 0 })).toEqual({
      document: {},
      revision: 0,
    });
    for (const body of [{}, { document: {}, yaml: '' }]) {
      expect(newDraftSchema.safeParse(body).error?.message).toMatch(
        /give either a document or the same as yaml/,
      );
    }
  });

  it.each([
    [newDraftSchema, { yaml: '', status: 'published' }],
    [newDraftSchema, { yaml: '', basedOn: 0 }],
    [draftEditSchema, { yaml: '' }],
    [publicationSchema, { message: ' ', revision: 1 }],
    [publicationSchema, { message: 'Why' }],
  ])('is refused by %#', (schema, body) => {
    expect(schema.safeParse(body).success).toBe(false);
  });
});

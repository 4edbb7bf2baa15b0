import {
  conditionPreviewRequestSchema,
  simulateRequestSchema,
} from './schemas';

describe('simulateRequestSchema', () => {
  it('takes a question about a user, a resource and versions', () => {
    const request = {
      user: 'user:default/ada',
      permission: 'catalog.entity.delete',
      resourceRef: 'component:default/checkout',
      versions: ['published', 3],
    };
    expect(simulateRequestSchema.parse(request)).toEqual(request);
  });

  it.each([
    {},
    { permission: '' },
    { permission: 'x', user: 'ada' },
    { permission: 'x', versions: [] },
    { permission: 'x', versions: [0] },
    { permission: 'x', versions: ['draft'] },
    { permission: 'x', isAdmin: true },
  ])('refuses %j', request => {
    expect(simulateRequestSchema.safeParse(request).success).toBe(false);
  });
});

describe('conditionPreviewRequestSchema', () => {
  it('refuses what would take the stack away to look at', () => {
    let condition: object = { rule: 'X' };
    for (let depth = 0; depth < 5_000; depth++) {
      condition = { not: condition };
    }
    expect(
      conditionPreviewRequestSchema.safeParse({
        resourceType: 'catalog-entity',
        condition,
      }).error?.issues,
    ).toMatchObject([
      {
        path: ['condition'],
        message: expect.stringContaining('nested deeper'),
      },
    ]);
  });
});

import { createRequire } from 'node:module';
import { limitSchemas } from './limitSchemas';

const library = createRequire(
  require.resolve('@backstage/plugin-scaffolder-backend'),
)('jsonschema');

describe('the limit of checking values', () => {
  beforeAll(() => {
    limitSchemas(5_000);
    limitSchemas(100);
  });

  it('leaves results as they are', () => {
    const schema = { type: 'string', pattern: '^[a-z]+$' };
    expect(library.validate('name', schema).valid).toBe(true);
    expect(library.validate('NAME', schema).valid).toBe(false);
    expect(library.validate(1, { type: 'string' }).valid).toBe(false);
  });

  it('ends patterns that never would', () => {
    const schema = {
      properties: { name: { type: 'string', pattern: '^(a+)+$' } },
    };
    expect(() =>
      library.validate({ name: `${'a'.repeat(60)}!` }, schema),
    ).toThrow(
      "It took longer than 0.1 s to check the values against the patterns in the template's parameters",
    );
  });
});

import { techdocsMetadata } from './techdocsMetadata';

describe('techdocsMetadata', () => {
  it('says what the reader asks for', () => {
    const config = { siteName: 'A', siteDescription: 'B' } as Parameters<
      typeof techdocsMetadata
    >[0];
    const facts = { files: ['index.html'], etag: 'e', builtAt: 12 };
    expect(JSON.parse(techdocsMetadata(config, facts))).toEqual({
      site_name: 'A',
      site_description: 'B',
      build_timestamp: 12,
      files: ['index.html'],
      etag: 'e',
    });
  });
});

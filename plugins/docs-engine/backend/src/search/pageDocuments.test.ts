import { IndexEntry, pageDocuments } from './pageDocuments';

async function documents(entries: IndexEntry[]) {
  async function* arriving() {
    yield* entries;
  }
  const found = [];
  for await (const document of pageDocuments(arriving())) {
    found.push(document);
  }
  return found;
}

const section = { location: 'a/#setup', title: 'Setup', text: 'Turn it on.' };

describe('pageDocuments', () => {
  it('leaves out the page whose headings hold everything', async () => {
    expect(
      await documents([
        { location: 'a/', title: 'A', text: 'Setup Turn it on.' },
        section,
      ]),
    ).toEqual([section]);
  });

  it('keeps what stands before the first heading', async () => {
    expect(
      await documents([
        { location: 'a/', title: 'A', text: 'Read me. Setup Turn it on.' },
        section,
      ]),
    ).toEqual([{ location: 'a/', title: 'A', text: 'Read me.' }, section]);
  });

  it('keeps a page without headings, and the start page', async () => {
    const pages = [
      { location: '', title: 'Home', text: 'Hello' },
      { location: 'b/', title: 'B', text: 'Words' },
      section,
    ];
    expect(await documents(pages)).toEqual(pages);
  });

  it('keeps everything of a page whose heading is not found in its text', async () => {
    const page = { location: 'a/', title: 'A', text: 'Other words' };
    expect(await documents([page, section])).toEqual([page, section]);
  });
});

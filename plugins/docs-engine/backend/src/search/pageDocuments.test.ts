import { pageDocuments } from './pageDocuments';

const section = { location: 'a/#setup', title: 'Setup', text: 'Turn it on.' };

describe('pageDocuments', () => {
  it('leaves out the page whose headings hold everything', () => {
    expect([
      ...pageDocuments([
        { location: 'a/', title: 'A', text: 'Setup Turn it on.' },
        section,
      ]),
    ]).toEqual([section]);
  });

  it('keeps what stands before the first heading', () => {
    expect([
      ...pageDocuments([
        { location: 'a/', title: 'A', text: 'Read me. Setup Turn it on.' },
        section,
      ]),
    ]).toEqual([{ location: 'a/', title: 'A', text: 'Read me.' }, section]);
  });

  it('keeps a page without headings, and the start page', () => {
    const pages = [
      { location: '', title: 'Home', text: 'Hello' },
      { location: 'b/', title: 'B', text: 'Words' },
      section,
    ];
    expect([...pageDocuments(pages)]).toEqual(pages);
  });

  it('keeps everything of a page whose heading is not found in its text', () => {
    const page = { location: 'a/', title: 'A', text: 'Other words' };
    expect([...pageDocuments([page, section])]).toEqual([page, section]);
  });
});

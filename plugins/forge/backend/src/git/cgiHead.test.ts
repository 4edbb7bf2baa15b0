import { parseCgiHead } from './cgiHead';

describe('parseCgiHead', () => {
  it('reads status, headers and where the body starts', () => {
    const output = 'Status: 404 Not Found\r\nX-A: b: c\r\n\r\nbody';
    const head = parseCgiHead(Buffer.from(output));
    expect(head).toEqual({
      status: 404,
      headers: [['X-A', 'b: c']],
      bodyStart: output.indexOf('body'),
    });
  });

  it('is 200 without a status', () => {
    expect(parseCgiHead(Buffer.from('A: b\n\n'))?.status).toBe(200);
  });

  it('waits for the end of the head', () => {
    expect(parseCgiHead(Buffer.from('A: b\r\n'))).toBeUndefined();
  });
});

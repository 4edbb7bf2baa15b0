import { isUtf8 } from 'node:buffer';

const BOM = 0xfeff;
const LINE_FEED = 10;

/** A file as text, and what had to be mended to read it. */
export interface DecodedText {
  text: string;
  problems: { line: number; message: string }[];
}

/**
 * Reads bytes as UTF-8. A byte order mark is dropped, bytes that are not UTF-8
 * become U+FFFD and NUL is dropped; the first line of each is told.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const problems: DecodedText['problems'] = [];
  if (!isUtf8(bytes)) {
    problems.push({
      line: firstInvalidLine(bytes),
      message:
        'This is not UTF-8. What could not be read is shown as \ufffd; save the file as UTF-8.',
    });
  }
  let text = bytes.toString('utf8');
  if (text.charCodeAt(0) === BOM) {
    text = text.slice(1);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    problems.push({
      line: lineAt(bytes, nul),
      message: 'NUL characters were left out; no text has them.',
    });
    text = text.replaceAll('\0', '');
  }
  return { text, problems };
}

/** The first line with bytes that are not UTF-8; a line feed is part of no other character. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (
    let end = bytes.indexOf(LINE_FEED);
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(LINE_FEED, start)
  ) {
    line++;
    start = end + 1;
  }
  return line;
}

function lineAt(bytes: Buffer, position: number): number {
  let line = 1;
  for (
    let at = bytes.indexOf(LINE_FEED);
    at >= 0 && at < position;
    at = bytes.indexOf(LINE_FEED, at + 1)
  ) {
    line++;
  }
  return line;
}

/** Bytes at the beginning in which a zero makes a file binary; as many as git looks at. */
const LOOKED_AT = 8_000;

/**
 * Whether a file is no text: it has a zero near its beginning, as git judges,
 * or is not UTF-8, so that it could not be written back as it was.
 */
export function isBinary(content: Uint8Array | undefined): boolean {
  if (!content) {
    return false;
  }
  return content.subarray(0, LOOKED_AT).includes(0) || !isUtf8(content);
}

/** The text of a file that is not binary; empty for one that is not there. */
export function toText(content: Uint8Array | undefined): string {
  return content
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
    : '';
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Whether two files have the same bytes, or neither is there. */
export function isSame(
  a: Uint8Array | undefined,
  b: Uint8Array | undefined,
): boolean {
  if (a === b) {
    return true;
  }
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((byte, index) => byte === b[index])
  );
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a file that came in base64.
 *
 * @returns its text, or a sentence for one that is no text
 */
export function textOfBase64(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return `${bytes.length.toLocaleString()} bytes that are no text`;
  }
}

/** Bytes of files that are kept, about. */
const MAX_BYTES = 32 * 1024 ** 2;

type Files = Map<string, Buffer>;

/**
 * Rendered files by what they were rendered from. Calls for the same while it is
 * rendered share it; those not used for longest are forgotten.
 */
export class RenderCache {
  readonly #entries = new Map<
    string,
    { files: Promise<Files>; bytes: number }
  >();

  /** @throws what `render` throws; that is not kept */
  async get(key: string, render: () => Promise<Files>): Promise<Files> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.files;
    }
    const entry = { files: render(), bytes: 0 };
    this.#entries.set(key, entry);
    try {
      const files = await entry.files;
      for (const content of files.values()) {
        entry.bytes += content.length;
      }
      this.#shrink();
      return files;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  #shrink() {
    let bytes = [...this.#entries.values()].reduce(
      (sum, entry) => sum + entry.bytes,
      0,
    );
    for (const [key, entry] of this.#entries) {
      if (bytes <= MAX_BYTES) {
        return;
      }
      this.#entries.delete(key);
      bytes -= entry.bytes;
    }
  }
}

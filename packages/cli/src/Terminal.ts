/** Where a command writes to. */
export interface Terminal {
  /** Results. */
  out(line: string): void;
  /** Warnings and errors. */
  err(line: string): void;
  /** Shows how far something is, in place; does nothing when nobody looks. */
  progress(line: string): void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let shown = '';
  const clear = () => {
    if (shown) {
      stderr.write('\r\x1b[K');
      shown = '';
    }
  };
  return {
    out: line => {
      clear();
      stdout.write(`${line}\n`);
    },
    err: line => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: line => {
      if (stderr.isTTY && line !== shown) {
        clear();
        stderr.write(line);
        shown = line;
      }
    },
  };
}

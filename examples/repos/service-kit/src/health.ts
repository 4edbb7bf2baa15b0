export type Check = () => Promise<void>;
type Report = { status: 'ok' | 'failing' | 'stopping'; checks: Record<string, string> };

export interface Health {
  add(name: string, check: Check): void;
  /** After this, readiness is false and traffic goes elsewhere. */
  stopping(): void;
  report(): Promise<Report>;
}

/** Runs all checks side by side; one that takes longer than the limit counts as failed. */
export function createHealth(limitMs = 1_000): Health {
  const checks = new Map<string, Check>();
  let stopping = false;

  const outcome = async (check: Check): Promise<string> => {
    let timer: NodeJS.Timeout | undefined;
    try {
      await Promise.race([
        check(),
        new Promise((_, reject) => {
          timer = setTimeout(() => reject(new Error(`no answer in ${limitMs} ms`)), limitMs);
        }),
      ]);
      return 'ok';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    add: (name, check) => void checks.set(name, check),
    stopping: () => void (stopping = true),
    async report() {
      const entries = await Promise.all(
        [...checks].map(async ([name, check]) => [name, await outcome(check)] as const),
      );
      const failing = entries.some(([, result]) => result !== 'ok');
      return {
        status: stopping ? 'stopping' : failing ? 'failing' : 'ok',
        checks: Object.fromEntries(entries),
      };
    },
  };
}

/** Between two looks; 30 s without a beat make six. */
const LOOK_MS = 5_000;
const SILENT_LOOKS = 6;
/** A start on a busy machine takes its time: two minutes. */
const SILENT_LOOKS_AT_START = 24;

/**
 * Notices a process that says nothing any more. Looks are counted and not the
 * time, so that a machine that slept finds nobody hanging when it wakes.
 */
export class RunnerBeats {
  #silent = 0;
  #allowed = SILENT_LOOKS_AT_START;
  readonly #timer: NodeJS.Timeout;

  /** @param onSilence - called once */
  constructor(onSilence: () => void) {
    this.#timer = setInterval(() => {
      this.#silent += 1;
      if (this.#silent >= this.#allowed) {
        this.end();
        onSilence();
      }
    }, LOOK_MS).unref();
  }

  /** It said something. */
  heard(): void {
    this.#silent = 0;
  }

  /** From now on it speaks regularly. */
  expect(): void {
    this.#allowed = SILENT_LOOKS;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}

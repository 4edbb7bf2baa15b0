import { toError } from '@backstage/errors';
import type { HumanDuration, JsonObject } from '@backstage/types';
import type { FactDescription } from '@callboard/plugin-scorecards-common';
import type {
  CollectRequest,
  FactCollector,
} from '@callboard/plugin-scorecards-node';
import { hasAnnotation } from '../repository/hasRepository';
import { withoutSecrets } from '../repository/withoutSecrets';
import { EgressRules } from './EgressRules';
import { probe } from './probe';
import type { Resolve } from './resolveAddress';

const PROBE_URL = 'callboard.dev/probe-url';
const TIMEOUT_MS = 5000;

/** Asks for the URL that an entity names, from where the portal runs. */
export class HttpCollector implements FactCollector {
  readonly id = 'http';
  readonly title = 'HTTP probe';
  readonly description = `Whether the URL in the annotation ${PROBE_URL} answers. Only public addresses are probed, and those that the configuration allows.`;
  readonly facts: readonly FactDescription[] = [
    {
      name: 'ok',
      type: 'boolean',
      title: 'Answers well',
      description:
        'A status from 200 to 299, after redirects, and a certificate to trust.',
    },
    {
      name: 'status',
      type: 'number',
      title: 'Status',
      description: 'Absent when nobody answered.',
    },
    {
      name: 'durationMs',
      type: 'number',
      title: 'Time to the whole answer',
      unit: 'ms',
    },
    {
      name: 'certificateExpiresAt',
      type: 'date',
      title: 'Certificate ends at',
      description: 'Of addresses with https.',
    },
    {
      name: 'error',
      type: 'string',
      title: 'What went wrong',
    },
  ];
  readonly appliesTo = hasAnnotation(PROBE_URL);
  readonly every: HumanDuration = { minutes: 10 };
  readonly concurrency = 8;
  readonly #rules: EgressRules;
  readonly #resolve?: Resolve;

  /**
   * @param options - `allow`: hosts and networks that may be probed although they
   *   are not public; `resolve`: in place of the system's resolver
   * @throws InputError when `allow` has something else
   */
  constructor(options: { allow: readonly string[]; resolve?: Resolve }) {
    this.#rules = new EgressRules(options.allow);
    this.#resolve = options.resolve;
  }

  async collect({ entity, signal }: CollectRequest): Promise<JsonObject> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      const result = await probe(
        entity.metadata.annotations?.[PROBE_URL] ?? '',
        { rules: this.#rules, resolve: this.#resolve, signal: limited },
      );
      const { status, durationMs, certificateExpiresAt, untrusted } = result;
      return {
        ok: status >= 200 && status < 300 && !untrusted,
        status,
        durationMs,
        ...(certificateExpiresAt && { certificateExpiresAt }),
        ...(untrusted && {
          error: `The certificate is not to be trusted: ${untrusted}`,
        }),
      };
    } catch (error) {
      signal.throwIfAborted();
      return {
        ok: false,
        error: limited.aborted
          ? `There was no answer within ${TIMEOUT_MS / 1000} seconds`
          : withoutSecrets(toError(error).message),
      };
    }
  }
}

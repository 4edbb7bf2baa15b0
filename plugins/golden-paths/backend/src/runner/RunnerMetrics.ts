import { metrics } from '@opentelemetry/api';
import type { Runner } from './Runner';

/**
 * Tells whoever operates the portal whether templates can run: the gauge
 * `golden_paths.runner.up` of the meter `golden-paths` in OpenTelemetry, 0 or 1.
 *
 * @param runner - the runner of this process
 */
export function watchRunner(runner: Pick<Runner, 'isUp'>): void {
  metrics
    .getMeter('golden-paths')
    .createObservableGauge('golden_paths.runner.up', {
      description: 'Whether the process that runs templates can be asked',
    })
    .addCallback(result => result.observe(runner.isUp ? 1 : 0));
}

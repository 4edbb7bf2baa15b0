import { metrics } from '@opentelemetry/api';

/** Counts what collection does, for whoever operates the portal. */
export interface CollectionMetrics {
  /** A set of facts that was collected, or that could not be. */
  finished(source: string, outcome: string): void;
  /** Tells how many sets are due whenever metrics are read. */
  watchDue(count: () => Promise<ReadonlyMap<string, number>>): void;
}

/** The metrics in OpenTelemetry, of the meter `scorecards`. */
export function createCollectionMetrics(): CollectionMetrics {
  const meter = metrics.getMeter('scorecards');
  const collected = meter.createCounter('scorecards.facts.collected', {
    description: 'Sets of facts that were collected',
  });
  const failed = meter.createCounter('scorecards.facts.failed', {
    description: 'Sets of facts that could not be collected',
  });
  const due = meter.createObservableGauge('scorecards.facts.due', {
    description: 'Sets of facts that wait to be collected',
  });
  return {
    finished(source, outcome) {
      if (outcome === 'collected') {
        collected.add(1, { source });
      } else if (outcome === 'failed' || outcome === 'postponed') {
        failed.add(1, { source });
      }
    },
    watchDue(count) {
      due.addCallback(async result => {
        for (const [source, waiting] of await count()) {
          result.observe(waiting, { source });
        }
      });
    },
  };
}

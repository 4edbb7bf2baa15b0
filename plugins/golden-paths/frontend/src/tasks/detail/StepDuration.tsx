import { useEffect, useState } from 'react';
import { formatDuration } from '../shared/formatDuration';

/** Properties of {@link StepDuration}. */
export interface StepDurationProps {
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; it still runs without. */
  endedAt?: string;
}

/** How long a step took; counts the seconds while it runs. */
export function StepDuration({ startedAt, endedAt }: StepDurationProps) {
  const [now, setNow] = useState(() => Date.now());
  const running = endedAt === undefined;

  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);

  const end = endedAt ? new Date(endedAt).getTime() : now;
  return <>{formatDuration(end - new Date(startedAt).getTime())}</>;
}

import { ReadTextField } from '../text/ReadTextField';
import type { CronFieldProps } from './cronSchema';
import { readCron } from './readCron';

/** Takes a schedule of cron and says it in words. */
export function CronField(props: CronFieldProps) {
  return (
    <ReadTextField
      {...props}
      label="Schedule"
      placeholder="0 3 * * mon-fri"
      missing="Say when, for example 0 3 * * mon-fri."
      read={readCron}
    />
  );
}

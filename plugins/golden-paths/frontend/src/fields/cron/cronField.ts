import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { CronField } from './CronField';
import { cronSchema } from './cronSchema';
import { readCron } from './readCron';

/** The form field `Cron`. */
export const cronField = createFormField({
  name: 'Cron',
  component: CronField,
  schema: cronSchema,
  validation: (text, validation) => {
    const reading = text ? readCron(text) : undefined;
    if (reading && 'problem' in reading) {
      validation.addError(reading.problem);
    }
  },
});

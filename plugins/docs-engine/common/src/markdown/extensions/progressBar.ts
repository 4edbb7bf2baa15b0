import { Element } from '../Element';
import type { Extension } from '../types';

const BAR =
  /\[={1,2} *(\d{1,9}(?:\.\d{1,9})?)(?:%| *\/ *(\d{1,9}(?:\.\d{1,9})?))(?: +(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'))? *\]/y;

/** `pymdownx.progressbar`: `[=65% "label"]`. */
export const progressBar: Extension = ({ inline }, options) => {
  const step = Number(options.progress_increment ?? 20) || 20;
  const more = String(options.add_classes ?? '').trim();

  const build = (percent: number, label: string) => {
    const names = ['progress'];
    if (options.level_class !== false) {
      names.push(`progress-${Math.floor(percent / step) * step}plus`);
    }
    if (more) {
      names.push(more);
    }
    const element = new Element('div', { class: names.join(' ') });
    const bar = element.add('div', {
      class: 'progress-bar',
      style: `width:${percent.toFixed(2)}%`,
    });
    bar.add('p', { class: 'progress-label' }).text = label;
    return element;
  };

  inline.register(
    'progressbar',
    {
      triggers: '[',
      scan: text => at => {
        BAR.lastIndex = at;
        const found = BAR.exec(text);
        if (!found) {
          return undefined;
        }
        const [all, amount, total, double, single] = found;
        const percent = total
          ? (Number(amount) / Number(total)) * 100
          : Number(amount);
        return percent >= 0 && percent <= 100
          ? {
              start: at,
              end: at + all.length,
              node: build(percent, double ?? single ?? ''),
            }
          : undefined;
      },
    },
    179,
  );
};

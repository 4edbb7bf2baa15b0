import type { AttentionAct, KnownNotification } from '@callboard/ui';
import { decisionWords } from '../approvals/decisionWords';

const APPROVAL = /^\/golden-paths\/approvals\/[^/?#]+$/;
const ASKED = /^golden-paths:approval:.*:waiting$/;

/**
 * What can be said to an approval that a notification asks for; the links open
 * the confirmation.
 */
export function actsOfNotice(notice: KnownNotification): AttentionAct[] {
  const { link = '', scope = '' } = notice;
  if (!APPROVAL.test(link) || !ASKED.test(scope)) {
    return [];
  }
  return (['approve', 'refuse'] as const).map(decision => ({
    word: decisionWords[decision].act,
    href: `${link}?decide=${decision}`,
  }));
}

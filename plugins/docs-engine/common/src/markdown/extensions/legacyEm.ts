import { EmphasisPattern } from '../inline/emphasisRule';
import { asteriskRules } from '../inline/asteriskEmphasis';
import type { Extension } from '../types';

/** `legacy_em`: underscores emphasise inside of words, as asterisks do. */
export const legacyEm: Extension = ({ inline }) => {
  inline.register(
    'em_strong2',
    new EmphasisPattern('_', asteriskRules('_')),
    50,
  );
};

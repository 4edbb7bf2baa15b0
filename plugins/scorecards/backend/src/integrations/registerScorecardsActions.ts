import {
  registerCardActions,
  type CardActionsOptions,
} from './registerCardActions';
import {
  registerGateActions,
  type GateActionsOptions,
} from './registerGateActions';

/** Offers scorecards to agents (over MCP), templates and the command line. */
export function registerScorecardsActions(
  options: CardActionsOptions & GateActionsOptions,
): void {
  registerCardActions(options);
  registerGateActions(options);
}

import type { Attacker } from './attack';
import type { Who } from './people';

/** What a tool answered. */
export interface ToolResult {
  status: number;
  /** As the protocol says; absent if all went well. */
  isError?: boolean;
  text: string;
}

/** A tool that is offered. */
export interface Tool {
  name: string;
  annotations?: { destructiveHint?: boolean };
}

const headers = { accept: 'application/json, text/event-stream' };

/** Sends a request of the Model Context Protocol, as an agent does. */
async function ask(
  attacker: Attacker,
  as: Who,
  call: { method: string; params: object; note: string },
) {
  const { method, params, note } = call;
  const answer = await attacker.send('POST /api/mcp-actions/v1', {
    as,
    headers,
    note: `${as}, ${note}`,
    body: { jsonrpc: '2.0', id: 1, method, params },
  });
  const [, data = '{}'] = answer.text.split('data: ');
  return {
    status: answer.status,
    text: answer.text,
    ...(answer.status === 200 && JSON.parse(data)),
  };
}

/** The tools that somebody is offered. */
export async function listTools(attacker: Attacker, as: Who): Promise<Tool[]> {
  const method = 'tools/list';
  const answer = await ask(attacker, as, { method, params: {}, note: method });
  return answer.result.tools;
}

/** Calls a tool for somebody. */
export async function callTool(
  attacker: Attacker,
  as: Who,
  ...[name, input]: [name: string, input: object]
): Promise<ToolResult> {
  const { status, text, result, error } = await ask(attacker, as, {
    method: 'tools/call',
    params: { name, arguments: input },
    note: name,
  });
  return { status, text, isError: error ? true : result?.isError };
}

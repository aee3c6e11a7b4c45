import { makeResolver } from '@forge/resolver';

export const resolver = makeResolver({ ping: () => 'pong' });

export function exportMacro(payload: { exportType: string }): object {
  const text = `exported as ${payload.exportType}`;
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}

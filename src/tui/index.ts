export { parseDecisions, writeDecisions } from './decisions/decision-file.ts';
export { runView } from './run-view.tsx';
export { showerOf } from './screen/show-finding.ts';
export type { Session } from './session.ts';

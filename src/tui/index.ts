export { contextReader } from './context/context-of.ts';
export { parseDecisions, writeDecisions } from './decisions/decision-file.ts';
export { runView } from './run-view.tsx';
export { showerOf } from './screen/show-finding.ts';

export { contextReader } from './context/context-of.ts';
export { parseDecisions, writeDecisions } from './decisions/decision-file.ts';
export { statusOf } from './decisions/decision.ts';
export { createLiveScan } from './live/live-scan.ts';
export { runLiveView, runView } from './run-view.tsx';
export { showerOf } from './screen/show-finding.ts';

import path from 'node:path';
import { missingTool, type Tool } from '../../hooks/tool.ts';

/** The leaksieve that runs now, for a hook to run again. */
export function installedTool(): Tool {
  // The launcher as it was called: a link in node_modules/.bin outlives the versions that it leads to.
  const launcher = path.resolve(process.argv[1]!);
  return { kind: 'installed', node: shellPath(process.execPath), launcher: shellPath(launcher) };
}

/** What may keep a hook from finding leaksieve later, for those who install it or get it from others. */
export function toolWarnings(tool: Tool, top: string): readonly string[] {
  if (tool.kind === 'searched') {
    const isMissing = missingTool('', top, process.env['PATH'] ?? '') !== null;
    return [
      'others who work on this repository get the hook once you commit it',
      ...(isMissing
        ? [
            'the hook does not find leaksieve: run "npm install --save-dev leaksieve" here, or install it globally',
          ]
        : []),
    ];
  }
  return /[\\/]_npx[\\/]/.test(tool.launcher)
    ? [
        `the hook runs ${tool.launcher}, which npm may clear from its cache: install leaksieve in the project, or globally, and install the hook again`,
      ]
    : [];
}

/** The `sh` that git brings on Windows takes slashes everywhere. */
function shellPath(file: string): string {
  return process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
}

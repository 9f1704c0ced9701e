#!/usr/bin/env node
// Runs on any Node: checks its version before anything that an old one cannot read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 19)) {
  await import('../dist/cli.js');
} else {
  // Loaded here, since they would cost the way above as much as all else that "--version" needs.
  const { spawn } = await import('node:child_process');
  const { existsSync } = await import('node:fs');
  const { fileURLToPath } = await import('node:url');
  // A checkout brings its own Node as a development dependency.
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (existsSync(node) && !process.env.LEAKSIEVE_REEXECUTED) {
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, LEAKSIEVE_REEXECUTED: '1' },
    });
    // Ctrl-C reaches both: the child decides how to end.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('close', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 3);
    });
  } else {
    console.error(
      `leaksieve: needs Node 22.19 or newer, and this is ${process.versions.node}: install one from nodejs.org`,
    );
    process.exitCode = 2;
  }
}

import type { OutputBundle, OutputChunk, Plugin } from 'rolldown';

/**
 * A chunk that only hands on what another has, as the bundler writes it for each dynamic import of what shares its file,
 * and of what exports nothing. What it imports beside that the other imports too.
 */
const handsOn = /^(?:import"\.\/[^"]+";)*(?:export\{([^}]*)\}from|import)"(\.\/[^"]+)";(?:export\{\};)?\s*$/;

/**
 * Has dynamic imports ask the file that has what they want, instead of one of 50 bytes that hands it on.
 *
 * npm takes a millisecond for each file that it unpacks, and Node for each that it loads.
 */
export function wholeChunks(): Plugin {
  return {
    name: 'whole-chunks',
    generateBundle(_, bundle: OutputBundle) {
      const chunks = Object.values(bundle).filter((file): file is OutputChunk => file.type === 'chunk');
      const handed = new Map<string, string>();
      for (const chunk of chunks.filter(({ isDynamicEntry }) => isDynamicEntry)) {
        const target = targetOf(chunk.code);
        if (target !== null) {
          handed.set(chunk.fileName, target);
          delete bundle[chunk.fileName];
        }
      }
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(
          /import\(([`"'])\.\/([^`"']+)\1\)/g,
          (whole, _quote, name: string) => handed.get(name) ?? whole,
        );
      }
    },
  };
}

/** The expression that imports what such a chunk hands on; null of others. */
function targetOf(code: string): string | null {
  const [, list = '', file] = handsOn.exec(code) ?? [];
  if (file === undefined) return null;
  const properties = (list === '' ? [] : list.split(',')).map((item) => {
    const [name = '', as = name] = item.split(' as ');
    return `${as}:m.${name}`;
  });
  return `import("${file}").then(m=>({${properties.join()}}))`;
}

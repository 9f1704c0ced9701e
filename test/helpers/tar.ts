import { buffer } from 'node:stream/consumers';
import { pack, type Header } from 'tar-stream';

/** Writes a tar with the files given. */
export async function tar(
  files: readonly {
    readonly name: string;
    readonly content: Uint8Array | string;
    readonly header?: Partial<Header>;
  }[],
): Promise<Buffer> {
  const packer = pack();
  for (const { name, content, header } of files) {
    packer.entry({ ...header, name }, Buffer.from(content));
  }
  packer.finalize();
  return buffer(packer);
}

/** Writes a tar as Unix v7 did: without magic, one file. */
export function oldTar(name: string, content: string): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.length.toString(8).padStart(11, '0')} `, 124);
  header.write('00000000000 ', 136);
  header.write('        ', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([header, bytes, padding, Buffer.alloc(1024)]);
}

import type { ByteReader } from './byte-reader.ts';
import type { Member } from './member.ts';
import { tarBlockBytes, tarHeader } from './tar-header.ts';

/** Links, devices, directories and pipes: whatever size they state, no data follows. */
const dataless = new Set(['1', '2', '3', '4', '5', '6']);

/** Longest extended header or GNU long name that is read: larger ones hold no name anyone gave. */
const maxExtensionBytes = 2 ** 20;

/** What is said of a file before its header. */
interface Extension {
  name?: string;
  size?: number;
}

/**
 * The files in a tar. Ends before the first block that is neither a header nor empty; the reader then stands there.
 *
 * Blocks of NULs are skipped wherever they stand: tars get appended to each other.
 */
export async function* tarMembers(
  reader: ByteReader,
  onBroken: () => void,
): AsyncGenerator<Member, void, undefined> {
  let extension: Extension = {};
  for (;;) {
    const block = await reader.peek(tarBlockBytes);
    const header = tarHeader(block);
    if (block.length > 0 && block.every((byte) => byte === 0)) {
      await reader.take(block.length);
      continue;
    }
    if (header === null) {
      if (block.length > 0) {
        onBroken();
      }
      return;
    }
    await reader.take(tarBlockBytes);
    await takeSparseMap(reader, block);

    const size = dataless.has(header.type) ? 0 : (extension.size ?? header.size);
    const end = reader.consumed + size;
    if (isExtension(header.type)) {
      const content = await reader.take(Math.min(size, maxExtensionBytes));
      Object.assign(extension, readExtension(header.type, content));
    } else {
      if (size > 0) {
        yield { name: extension.name ?? header.name, bytes: reader.blocks(size) };
      }
      extension = {};
    }
    await skip(reader, end - reader.consumed);
    if (reader.consumed < end) {
      onBroken();
      return;
    }
    await reader.take((tarBlockBytes - (size % tarBlockBytes)) % tarBlockBytes);
  }
}

function isExtension(type: string): boolean {
  return type === 'x' || type === 'g' || type === 'L' || type === 'K';
}

/** What an extension says of the next file: pax records (POSIX.1-2001, pax, "Extended Header") or GNU's long name. */
function readExtension(type: string, content: Buffer): Extension {
  if (type === 'L') {
    const end = content.indexOf(0);
    return { name: content.toString('utf8', 0, end === -1 ? content.length : end) };
  }
  return type === 'x' ? paxExtension(content) : {};
}

function paxExtension(content: Buffer): Extension {
  const extension: Extension = {};
  for (let start = 0; start < content.length;) {
    const space = content.indexOf(0x20, start);
    const length = Number.parseInt(content.toString('latin1', start, space), 10);
    if (space === -1 || !(length > space - start)) {
      break;
    }
    const record = content.toString('utf8', space + 1, start + length - 1);
    const [key, ...value] = record.split('=');
    const text = value.join('=');
    if (key === 'path') {
      extension.name = text;
    } else if (key === 'size' && /^\d{1,15}$/.test(text)) {
      extension.size = Number(text);
    }
    start += length;
  }
  return extension;
}

/** GNU's old sparse files continue their map in blocks after the header, each telling whether there is one more. */
async function takeSparseMap(reader: ByteReader, header: Buffer): Promise<void> {
  let isContinued = header[156] === 0x53 && header[482] === 1;
  while (isContinued) {
    const map = await reader.take(tarBlockBytes);
    isContinued = map[504] === 1;
  }
}

async function skip(reader: ByteReader, count: number): Promise<void> {
  for await (const block of reader.blocks(count)) {
    void block;
  }
}

import type { Chunk } from '../../model/chunk.ts';
import { archiveFormat, formatSampleBytes } from './archive-format.ts';
import { ByteReader } from './byte-reader.ts';
import { gunzip, gzipHeader } from './gzip.ts';
import type { Member } from './member.ts';
import { plainChunks, tooLargeHint, type PlainContent } from './plain-chunks.ts';
import { isTar } from './tar-header.ts';
import { tarMembers } from './tar.ts';
import type { Unpacking } from './unpacking.ts';
import { zipMembers } from './zip.ts';

type Chunks = AsyncGenerator<Chunk, void, undefined>;

/** Archives may state names of any length; no system takes longer paths. */
const maxNameLength = 4096;

/** A content, or a member of an archive in it. */
interface Item extends PlainContent {
  readonly name: string;
  /** Archives around it. */
  readonly depth: number;
}

/** Chunks of whatever a reader gives: of the members, when it is an archive, else of the bytes. */
export async function* itemChunks(item: Item, reader: ByteReader, unpacking: Unpacking): Chunks {
  const format = archiveFormat(await reader.peek(formatSampleBytes));
  const { members } = item.provenance;
  if (format === null) {
    yield* plainChunks(item, reader, unpacking);
  } else if (format === 'unsupported') {
    unpacking.skip(members, 'unsupported', 'unpack it and scan the directory');
    yield* plainChunks(item, reader, unpacking);
  } else if (item.depth >= unpacking.limits.maxArchiveDepth) {
    unpacking.skip(members, 'archive-depth', 'raise --max-archive-depth to search it');
    yield* plainChunks(item, reader, unpacking);
  } else if (format === 'tar') {
    yield* tarChunks(item, reader, unpacking);
  } else {
    const packed = await reader.all(unpacking.limits.maxFileSize);
    if (packed === null) {
      unpacking.skip(members, 'too-large', tooLargeHint);
    } else if (!unpacking.hasEnded) {
      yield* format === 'zip' ? zipChunks(item, packed, unpacking) : gzipChunks(item, packed, unpacking);
    }
  }
}

/** A broken tar's members are searched as far as they go, then what follows the break as plain bytes. */
async function* tarChunks(item: Item, bytes: ByteReader, unpacking: Unpacking): Chunks {
  const reader = new ByteReader(bytes.blocks(), true);
  const onBroken = (): void => reportBroken(item, unpacking);
  for await (const member of tarMembers(reader, onBroken)) {
    if (!unpacking.mayEnter()) {
      return;
    }
    yield* memberChunks(item, member, unpacking);
  }
  if ((await reader.peek(1)).length > 0) {
    yield* plainChunks(item, reader, unpacking);
  }
}

/** A compressed tar is one archive: its members are not those of a member. */
async function* gzipChunks(item: Item, packed: Buffer, unpacking: Unpacking): Chunks {
  let isBroken = false;
  const unpacked = gunzip(packed, {
    mayEnter: () => unpacking.mayEnter(),
    onBroken: () => {
      isBroken = true;
    },
  });
  const reader = new ByteReader(metered(unpacked, unpacking));
  try {
    if (isTar(await reader.peek(formatSampleBytes))) {
      yield* tarChunks(item, reader, unpacking);
    } else {
      yield* itemChunks(inside(item, unpackedName(item, packed)), reader, unpacking);
    }
  } finally {
    await reader.close();
  }
  if (isBroken) {
    reportBroken(item, unpacking);
    yield* plainChunks(item, new ByteReader(packed), unpacking);
  }
}

async function* zipChunks(item: Item, zip: Buffer, unpacking: Unpacking): Chunks {
  let isBroken = false;
  const members = zipMembers(zip, (reason, name) => {
    isBroken ||= reason === 'archive-broken';
    unpacking.skip([...item.provenance.members, ...(name === undefined ? [] : [name])], reason);
  });
  for (const member of members) {
    if (!unpacking.mayEnter()) {
      return;
    }
    const bytes = metered(member.bytes, unpacking);
    yield* memberChunks(item, { ...member, bytes }, unpacking);
  }
  if (isBroken) {
    yield* plainChunks(item, new ByteReader(zip), unpacking);
  }
}

async function* memberChunks(item: Item, member: Member, unpacking: Unpacking): Chunks {
  const reader = new ByteReader(member.bytes);
  try {
    yield* itemChunks(inside(item, member.name), reader, unpacking);
  } finally {
    await reader.close();
  }
}

function inside(item: Item, fullName: string): Item {
  const { contentId, members } = item.provenance;
  const name = fullName.slice(0, maxNameLength);
  return {
    name,
    provenance: { contentId, members: [...members, name] },
    decoded: [...item.decoded, 'archive'],
    depth: item.depth + 1,
  };
}

/** The name of what a gzip file holds: its own word for it, else its own name without the ending. */
function unpackedName(item: Item, packed: Buffer): string {
  return gzipHeader(packed)?.name ?? item.name.replace(/\.gz$/i, '').replace(/^.*\//s, '');
}

function reportBroken(item: Item, unpacking: Unpacking): void {
  if (!unpacking.hasEnded) {
    unpacking.skip(item.provenance.members, 'archive-broken');
  }
}

async function* metered(
  bytes: AsyncIterable<Uint8Array>,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const block of bytes) {
    if (!unpacking.mayUnpack(block.length)) {
      return;
    }
    yield block;
  }
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into a zip. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Default: 8, deflate. 0 stores; others are stored too, and only said to be something else. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  /** Whether sizes and checksum follow the data, as streaming writers do it. */
  readonly hasDescriptor?: boolean;
  /** Whether sizes and offset stand in the extra field for large files. */
  readonly isZip64?: boolean;
  /** The checksum to write. Default: the right one. */
  readonly crc?: number;
}

const descriptorFlag = 8;

/** Writes a zip: local headers with data, central directory, end record (APPNOTE.TXT 4.3.6). */
export function zip(files: readonly ZipFile[], comment = ''): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = packedContent(file);
    const header = Buffer.concat([localHeader(file, packed), packed, descriptor(file, packed)]);
    central.push(centralHeader(file, packed, offset));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length & 0xffff, 8);
  end.writeUInt16LE(files.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...local, directory, end, Buffer.from(comment)]);
}

function packedContent(file: ZipFile): Buffer {
  return (file.method ?? 8) === 8 ? deflateRawSync(file.content) : Buffer.from(file.content);
}

function localHeader(file: ZipFile, packed: Buffer): Buffer {
  const name = Buffer.from(file.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags(file), 6);
  header.writeUInt16LE(file.method ?? 8, 8);
  if (file.hasDescriptor !== true) {
    writeSizes(header, 14, file, packed);
  }
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor(file: ZipFile, packed: Buffer): Buffer {
  const record = Buffer.alloc(file.hasDescriptor === true ? 16 : 0);
  if (record.length > 0) {
    record.writeUInt32LE(0x08074b50, 0);
    writeSizes(record, 4, file, packed);
  }
  return record;
}

function centralHeader(file: ZipFile, packed: Buffer, offset: number): Buffer {
  const name = Buffer.from(file.name);
  const extra =
    file.isZip64 === true
      ? zip64Field(Buffer.byteLength(file.content), packed.length, offset)
      : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags(file), 8);
  header.writeUInt16LE(file.method ?? 8, 10);
  writeSizes(header, 16, file, packed);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(offset, 42);
  if (file.isZip64 === true) {
    header.fill(0xff, 20, 28);
    header.fill(0xff, 42, 46);
  }
  return Buffer.concat([header, name, extra]);
}

function zip64Field(size: number, packedSize: number, offset: number): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(packedSize), 12);
  field.writeBigUInt64LE(BigInt(offset), 20);
  return field;
}

function writeSizes(target: Buffer, start: number, file: ZipFile, packed: Buffer): void {
  target.writeUInt32LE(file.crc ?? crc32(file.content), start);
  target.writeUInt32LE(packed.length, start + 4);
  target.writeUInt32LE(Buffer.byteLength(file.content), start + 8);
}

function flags(file: ZipFile): number {
  return (file.isEncrypted === true ? 1 : 0) | (file.hasDescriptor === true ? descriptorFlag : 0);
}

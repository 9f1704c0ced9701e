/** A module of WebAssembly that does nothing and holds a text in a section of its own (WebAssembly core specification, 5.5). */
export function wasmWith(text: string): Buffer {
  const name = Buffer.from('text');
  const content = Buffer.concat([Buffer.from([name.length]), name, Buffer.from(text)]);
  const header = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  return Buffer.concat([header, Buffer.from([0, content.length]), content]);
}

/** What we use of WebAssembly's interface: TypeScript describes it with a browser's only, and Node's types leave it out. */
declare namespace WebAssembly {
  // oxlint-disable-next-line typescript/no-extraneous-class -- its methods are of no use to us.
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>;
    constructor(module: Module, imports: Record<string, Record<string, Memory>>);
  }
  class Memory {
    readonly buffer: ArrayBuffer;
    constructor(options: { initial: number; maximum: number; shared: boolean });
    grow(pages: number): number;
  }
  interface Global {
    readonly value: number;
  }
}

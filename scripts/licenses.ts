import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rolldown';
import * as v from 'valibot';

const manifest = v.object({ name: v.string(), version: v.string(), license: v.optional(v.string(), 'none') });

/** Gathers which packages the bundles hold, and what their licences want to be said. */
export class BundledPackages {
  /** By folder of the package: the comments of its bundled files that are licences. */
  readonly #notices = new Map<string, Set<string>>();

  /** To be part of each bundle. */
  readonly plugin: Plugin = {
    name: 'bundled-packages',
    generateBundle: (_, outputs) => {
      for (const output of Object.values(outputs)) {
        if (output.type === 'chunk') output.moduleIds.forEach((file) => this.add(file));
      }
    },
  };

  add(file: string): void {
    const [dir] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
    if (dir === undefined || !existsSync(file)) return;
    const notices = this.#notices.get(dir) ?? new Set();
    this.#notices.set(dir, notices);
    const [comment = ''] = /^\s*\/\*\*[\s\S]*?\*\//.exec(readFileSync(file, 'utf8')) ?? [];
    if (/Permission is hereby granted|TERMS AND CONDITIONS/.test(comment)) {
      notices.add(comment.replaceAll(/^\s*(?:\/\*\*|\*\/| ?\* ?)/gm, '').trim());
    }
  }

  /** One text: each package with its licence, and each licence once. @param others - what else is to be said at its end */
  text(...others: readonly string[]): string {
    const owners = new Map<string, string[]>();
    for (const [dir, notices] of [...this.#notices].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { name, version, license } = v.parse(
        manifest,
        JSON.parse(readFileSync(`${dir}/package.json`, 'utf8')),
      );
      const text = [licenseFile(dir), ...notices].filter(Boolean).join('\n\n');
      owners.set(text, [...(owners.get(text) ?? []), `${name} ${version} (${license})`]);
    }
    const parts = [
      ...[...owners].map(([text, names]) => [names.join('\n'), text].filter(Boolean).join('\n\n')),
      ...others.map((text) => text.trim()),
    ];
    return `leaksieve holds code or data of these packages.\n\n${parts.join(`\n\n${'-'.repeat(70)}\n\n`)}\n`;
  }
}

function licenseFile(dir: string): string {
  const name = readdirSync(dir).find((entry) => /^licen[cs]e/i.test(entry));
  return name === undefined ? '' : readFileSync(path.join(dir, name), 'utf8').replaceAll('\r', '').trim();
}

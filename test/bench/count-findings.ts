/** Counts lines that hold text. */
export function countLines(output: string): number {
  return output.split('\n').filter((line) => line.trim() !== '').length;
}

/** Counts the JSON lines that have a key: other lines tell about the scan. */
export function countLinesWith(key: string): (output: string) => number {
  return (output) => {
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    return lines.filter((line) => {
      const record: Readonly<Record<string, unknown>> = JSON.parse(line);
      return key in record;
    }).length;
  };
}

/** Counts the elements of a JSON array; nothing printed is an empty one. */
export function countArray(output: string): number {
  if (output.trim() === '') return 0;
  const findings: readonly unknown[] = JSON.parse(output);
  return findings.length;
}

/** Counts the findings in our own JSON report. */
export function countReportFindings(output: string): number {
  const report: { readonly findings: readonly unknown[] } = JSON.parse(output);
  return report.findings.length;
}

/** Counts the messages in secretlint's JSON, which has one element a file. */
export function countSecretlintMessages(output: string): number {
  if (output.trim() === '') return 0;
  const files: readonly { readonly messages: readonly unknown[] }[] = JSON.parse(output);
  return files.reduce((sum, file) => sum + file.messages.length, 0);
}

/** Counts the results in the baseline that detect-secrets prints, which has one list a file. */
export function countDetectSecretsResults(output: string): number {
  const baseline: { readonly results: Readonly<Record<string, readonly unknown[]>> } = JSON.parse(output);
  return Object.values(baseline.results).reduce((sum, found) => sum + found.length, 0);
}

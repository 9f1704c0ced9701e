import type { CompletedCommand } from './command-tree.ts';

/** Completion for PowerShell, from 5.1 on. */
export function powershellCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of leaksieve for PowerShell. Put into $PROFILE: leaksieve completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName leaksieve -ScriptBlock {
  param($current, $ast, $cursor)
  $commands = @{
${commands.map(entryOf).join('\n')}
  }
  $place = ''
  $previous = ''
  foreach ($element in $ast.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursor) { break }
    $previous = $element.Extent.Text
    $next = "$place $previous".Trim()
    if ($commands.ContainsKey($next)) { $place = $next }
  }
  $command = $commands[$place]
  # Names of options differ by case alone, which the keys of a hashtable do not.
  $value = $command.Values | Where-Object { $_.Names -ccontains $previous } | Select-Object -First 1
  $words = if ($value) { $value.Words } elseif ($current.StartsWith('-')) { $command.Options } else { $command.Words }
  $words | Where-Object { $_.Text -clike "$current*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Text, $_.Text, 'ParameterValue', $_.Description)
  }
}
`;
}

function entryOf({ path, options, words }: CompletedCommand): string {
  const values = options.filter(({ takesValue }) => takesValue);
  return [
    `    ${quote(path)} = @{`,
    `      Words = ${list(words.map(({ text, description }) => word(text, description)))}`,
    `      Options = ${list(options.flatMap(({ names, description }) => names.map((name) => word(name, description))))}`,
    `      Values = ${list(
      values.map(
        ({ names, choices }) =>
          `@{ Names = @(${names.map(quote).join(', ')}); Words = ${list(choices.map((choice) => word(choice, choice)))} }`,
      ),
    )}`,
    '    }',
  ].join('\n');
}

function word(text: string, description: string): string {
  return `@{ Text = ${quote(text)}; Description = ${quote(description || text)} }`;
}

function list(items: readonly string[]): string {
  return `@(${items.join(', ')})`;
}

/** PowerShell takes typographic quotes for quotes too, and doubled ones for the character. */
function quote(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

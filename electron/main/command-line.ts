import { resolve } from 'node:path'

/** The workspace named on a command line, absolute, or null. Switches and everything else are passed over. */
export function workspaceArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.verbatim'))
  return named === undefined ? null : resolve(folder, named)
}

import { existsSync } from 'node:fs'
import { isStale, readBuildState } from './freshness.ts'
import { inProject } from './project.ts'
import { nodeTool, runTool } from './run-tool.ts'

const say = (line: string): void => console.error(line)

/**
 * Builds what is stale. Says so on stderr, in a line; the builder's own words are shown only when it fails.
 * Throws an Error with what it wrote then.
 */
export async function ensureBuilt(): Promise<void> {
  if (!isStale(readBuildState())) return
  say('Building Verbatim…')
  const build = await runTool(nodeTool(inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'))
  if (build.code !== 0) throw new Error(`Verbatim could not be built.\n${build.tail}`)
}

/** Makes the sentence model where it is missing. Without it themes come from words alone, so a failure ends nothing. */
export async function ensureModel(): Promise<void> {
  if (existsSync(inProject('resources', 'model', 'manifest.json'))) return
  say('Making the sentence model, once…')
  const made = await runTool(nodeTool(inProject('electron', 'model', 'build.ts')))
  if (made.code !== 0)
    say(`The sentence model could not be made, so themes come from words alone. ${made.tail.split('\n').at(-1)}`)
}

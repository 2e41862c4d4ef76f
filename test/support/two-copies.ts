import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { openBench, type TestBench } from './workbench.ts'

/** A copy for somebody, as a file. */
export async function copyFor(bench: TestBench, who: string): Promise<string> {
  const { file } = await bench.ask('joining.handOver', { who })
  const path = bench.workbench.pathOf(file.token)
  if (path === null) throw new Error('The copy is not there.')
  return path
}

/** A copy that was handed over, opened by whom it was for on a machine of their own. */
export async function openCopy(path: string, who: string): Promise<TestBench> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-copy-'))
  copyFileSync(path, join(folder, `${who}.verbatim`))
  const bench = await openBench({ folder, file: `${who}.verbatim` })
  await bench.ask('settings.setAuthor', { name: who })
  await bench.ask('workspace.summary')
  return bench
}

let copies = 0

/** A token for the workspace of another bench as it stands now. */
export async function tokenFor(bench: TestBench, other: TestBench): Promise<string> {
  const from = await copyFor(other, 'x')
  const path = join(bench.folder, `from-${(copies += 1)}-${basename(other.path)}`)
  copyFileSync(from, path)
  return bench.workbench.grant(path, basename(other.path)).token
}

export const look = async (bench: TestBench, other: TestBench): Promise<OutputOf<'joining.look'>> =>
  bench.ask('joining.look', { token: await tokenFor(bench, other) })

export const joinCopies = async (
  bench: TestBench,
  other: TestBench,
  how: Omit<InputOf<'joining.join'>, 'token'> = {},
): Promise<OutputOf<'joining.join'>> => bench.ask('joining.join', { token: await tokenFor(bench, other), ...how })

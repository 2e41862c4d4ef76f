import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { openBench, type TestBench } from './workbench.ts'

/** A copy handed over by one person, opened by another on a machine of their own. */
export async function handOverTo(bench: TestBench, who: string): Promise<TestBench> {
  const { file } = await bench.ask('joining.handOver', { who })
  const from = bench.workbench.pathOf(file.token)
  if (from === null) throw new Error('The copy is not there.')
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-copy-'))
  copyFileSync(from, join(folder, `${who}.verbatim`))
  const other = await openBench({ folder, file: `${who}.verbatim` })
  await other.ask('settings.setAuthor', { name: who })
  return other
}

let copies = 0

/** A token for the workspace of another bench as it stands now. */
export async function tokenFor(bench: TestBench, other: TestBench): Promise<string> {
  const { file } = await other.ask('joining.handOver', { who: 'x' })
  const from = other.workbench.pathOf(file.token)
  if (from === null) throw new Error('The copy is not there.')
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

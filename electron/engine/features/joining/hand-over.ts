import { rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { putSetting, setting } from '../../db/settings.ts'
import { wrap } from '../../db/statements.ts'
import { folderFor } from '../../exports/folder-for.ts'
import { freePath } from '../../exports/free-path.ts'
import type { JobContext } from '../../kernel/context.ts'
import { addPoint, clockOf, copyId, positionOf, type Point } from './lineage.ts'
import { ownNames, readState } from './read-state.ts'
import { packState } from './state.ts'

/** Pages copied in one stretch. */
const pages = 2_000

/**
 * Writes a copy that knows from which state it was made; the workspace itself stays as it is, since the copy carries
 * all that joining the two again needs.
 */
export async function handOver(
  context: JobContext,
  { who, folder }: ParsedOf<'joining.handOver'>,
): Promise<OutputOf<'joining.handOver'>> {
  const { db, signal } = context
  const path = freePath(folderFor(context, folder), `${setting(db, 'name')} for ${who}`, '.verbatim')
  const point: Point = {
    id: context.newId('l'),
    kind: 'handed-over',
    copy: copyId(db),
    position: positionOf(db),
    clock: clockOf(db),
    who,
    at: context.now(),
    state: packState(readState(db, ownNames(db))),
  }
  try {
    await db.raw.backup(path, {
      progress({ totalPages, remainingPages }) {
        signal.throwIfAborted()
        context.progress(0, totalPages === 0 ? 0 : 1 - remainingPages / totalPages)
        return pages
      },
    })
    markCopy(path, { point, id: context.newId('w') })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  const name = basename(path)
  return { file: { name, bytes: statSync(path).size, token: context.files.grant(path, name).token } }
}

/** Says in the copy what it was made of. It becomes one file, without a log beside it that could be left behind. */
function markCopy(path: string, { point, id }: { readonly point: Point; readonly id: string }): void {
  const raw = new Database(path)
  try {
    raw.pragma('journal_mode = DELETE')
    const copy = wrap(raw)
    copy.transaction(() => {
      putSetting(copy, 'copy_id', id)
      addPoint(copy, point)
    })
  } finally {
    raw.close()
  }
}

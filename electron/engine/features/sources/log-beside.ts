import type { JobContext } from '../../kernel/context.ts'
import type { InputFile } from '../../readers/types.ts'

/** Pages of 4 kB in the log from which an import waits for it to begin anew: 160 MB. */
const mostPages = 40_000

/**
 * Runs an import while the log of the workspace is brought into its file on the thread that reads, instead of by every
 * few commits on the engine's, which would hold up every question meanwhile. A small file is not worth it.
 * @param work is given what to call after each commit
 */
export async function withLogBeside(
  { db, intake }: JobContext,
  file: InputFile,
  work: (settle: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!intake.isBeside(file)) return work(() => Promise.resolve())
  const path = db.raw.name
  let pagesInLog = 0
  let underWay: Promise<void> | null = null
  const bringOver = async (): Promise<void> => {
    try {
      pagesInLog = await intake.checkpoint(path)
    } catch {
      // It stays in the log, which the workspace is read with as well.
    }
    underWay = null
  }
  const start = (): Promise<void> => (underWay ??= bringOver())
  const bringOverAll = async (): Promise<void> => {
    await underWay
    await start()
  }
  db.raw.pragma('wal_autocheckpoint = 0')
  try {
    await work(async () => {
      if (pagesInLog >= mostPages) return bringOverAll()
      void start()
    })
    await bringOverAll()
  } finally {
    db.raw.pragma('wal_autocheckpoint = 1000')
  }
}

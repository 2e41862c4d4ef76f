import { open } from 'node:fs/promises'
import type { Db } from './statements.ts'

/**
 * Brings what is written so far onto the disk without holding anybody up. The next commit that waits for the disk
 * (synchronous FULL) then waits for little; after a large import it would otherwise wait for all of it at once.
 */
export async function settleLog({ raw }: Db): Promise<void> {
  try {
    const log = await open(`${raw.name}-wal`, 'r+')
    await log.datasync().finally(() => log.close())
  } catch {
    // Without a log, or where it cannot be opened a second time, the commit itself does all the waiting.
  }
}

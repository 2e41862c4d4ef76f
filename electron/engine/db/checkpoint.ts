import Database from 'better-sqlite3'

/**
 * Brings what stands in the log of a workspace into its file over a connection of its own, without holding up whoever
 * reads or writes. Meant for another thread than the engine's: it waits for the disk.
 * @returns pages that stand in the log, those brought over included: it begins anew once all are
 */
export function checkpoint(path: string): number {
  const db = new Database(path, { fileMustExist: true })
  try {
    const [state] = db.pragma('wal_checkpoint(PASSIVE)') as readonly { readonly log: number }[]
    return state?.log ?? 0
  } finally {
    db.close()
  }
}

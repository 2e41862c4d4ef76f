import type Database from 'better-sqlite3'
import { VerbatimError } from '#shared/contract/errors.ts'
import { base } from './migrations/0001-base.ts'
import { listen } from './migrations/0002-listen.ts'
import { themes } from './migrations/0003-themes.ts'
import { readings } from './migrations/0004-readings.ts'
import { workbench } from './migrations/0005-workbench.ts'
import { coding } from './migrations/0006-coding.ts'
import { evidence } from './migrations/0007-evidence.ts'
import { priorities } from './migrations/0008-priorities.ts'
import { plan } from './migrations/0009-plan.ts'
import { keptAnswers } from './migrations/0010-kept-answers.ts'
import { agreement } from './migrations/0011-agreement.ts'
import { asked } from './migrations/0012-asked.ts'
import { joining } from './migrations/0013-joining.ts'
import { alerts } from './migrations/0014-alerts.ts'
import { alertLook } from './migrations/0015-alert-look.ts'
import { newestFirst } from './migrations/0016-newest-first.ts'

/** Forward only, in order; a published migration is never edited. */
const migrations = [
  base,
  listen,
  themes,
  readings,
  workbench,
  coding,
  evidence,
  priorities,
  plan,
  keptAnswers,
  agreement,
  asked,
  joining,
  alerts,
  alertLook,
  newestFirst,
] as const

export const schemaVersion = Math.max(...migrations.map((migration) => migration.version))

/** The schema of a version, in order of its migrations. */
export const schemaSql = (version: number): string =>
  migrations
    .filter((migration) => migration.version <= version)
    .map(({ sql }) => sql)
    .join('\n')

/**
 * Brings the schema up to date in one transaction.
 * @param backup called before an existing workspace is changed, with the version it has.
 * @throws VerbatimError 'newer-workspace' when the file was made by a later Verbatim.
 */
export function migrate(db: Database.Database, file: string, backup: (version: number) => void): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > schemaVersion) {
    throw new VerbatimError(
      'newer-workspace',
      `${file} was made by a newer Verbatim (format ${version}; this one reads up to ${schemaVersion}). Nothing was changed. Update Verbatim to open it.`,
    )
  }
  if (version === schemaVersion) return
  if (version > 0) backup(version)
  db.transaction(() => {
    for (const migration of migrations) {
      if (migration.version > version) db.exec(migration.sql)
    }
    db.pragma(`user_version = ${schemaVersion}`)
  })()
}

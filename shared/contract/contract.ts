import type { z } from 'zod'
import { accountEntries } from './accounts.ts'
import { agreementEntries } from './agreement.ts'
import { alertEntries } from './alerts.ts'
import { briefEntries } from './briefs.ts'
import { codingEntries } from './coding.ts'
import { curationEntries } from './curation.ts'
import type { Entries } from './define.ts'
import { draftEntries } from './drafts.ts'
import { evidenceEntries } from './evidence.ts'
import { hostEntries } from './host.ts'
import { joiningEntries } from './joining.ts'
import { libraryEntries } from './library.ts'
import { planEntries } from './plan.ts'
import { priorityEntries } from './priorities.ts'
import { rankingEntries } from './ranking.ts'
import { readingEntries } from './readings.ts'
import { settingsEntries } from './settings.ts'
import { savedViewEntries } from './saved-views.ts'
import { selectionEntries } from './selection.ts'
import { sourceEntries } from './sources.ts'
import { themePageEntries } from './theme-page.ts'
import { themeEntries } from './themes.ts'
import { themeViewEntries } from './theme-views.ts'
import { valueEntries } from './value.ts'
import { workspaceEntries } from './workspace.ts'

type Union<T> = (T extends unknown ? (value: T) => void : never) extends (value: infer All) => void ? All : never

/** Joins the features' entries; an entry registered twice fails here, at start. */
function combine<Parts extends readonly Entries[]>(...parts: Parts): Union<Parts[number]> {
  const all: Record<string, unknown> = {}
  for (const part of parts) {
    for (const [name, entry] of Object.entries(part)) {
      if (name in all) throw new Error(`The contract has two entries named ${name}.`)
      all[name] = entry
    }
  }
  return all as Union<Parts[number]>
}

/** Every entry the engine answers. */
export const contract = combine(
  workspaceEntries,
  sourceEntries,
  accountEntries,
  evidenceEntries,
  selectionEntries,
  savedViewEntries,
  readingEntries,
  themeEntries,
  curationEntries,
  themePageEntries,
  themeViewEntries,
  priorityEntries,
  codingEntries,
  agreementEntries,
  rankingEntries,
  draftEntries,
  planEntries,
  valueEntries,
  libraryEntries,
  briefEntries,
  settingsEntries,
  joiningEntries,
  alertEntries,
)
export { hostEntries }

export type Contract = typeof contract & typeof hostEntries
export type EngineEntry = keyof typeof contract
export type HostEntry = keyof typeof hostEntries
export type EntryName = keyof Contract

/** What a caller may send (defaults may be left out), what a handler gets, and what comes back. */
export type InputOf<Name extends EntryName> = z.input<Contract[Name]['in']>
export type ParsedOf<Name extends EntryName> = z.output<Contract[Name]['in']>
export type OutputOf<Name extends EntryName> = z.output<Contract[Name]['out']>

export type NamesOf<Kind extends 'query' | 'command' | 'job' | 'host'> = {
  [Name in EntryName]: Contract[Name]['kind'] extends Kind ? Name : never
}[EntryName]

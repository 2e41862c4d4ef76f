import assert from 'node:assert/strict'
import type { EngineEntry } from '#shared/contract/contract.ts'
import { tourAccounts } from './accounts.ts'
import { tourAlerts } from './alerts.ts'
import { tourAgreement } from './agreement.ts'
import { asking, type Request } from './ask.ts'
import { tourCoding } from './coding.ts'
import { tourCuration } from './curation.ts'
import { tourEvidence } from './evidence.ts'
import { tourJoining } from './joining.ts'
import { tourPlan } from './plan.ts'
import { tourPriorities } from './priorities.ts'
import { tourSettings } from './settings.ts'
import { tourDrafts } from './drafts.ts'
import { tourRanking } from './ranking.ts'
import { tourSources } from './sources.ts'
import { tourThemes } from './themes.ts'
import { tourThemeViews } from './theme-views.ts'

/**
 * Asks every entry of the contract once, in an order that makes sense, on a workspace that holds nothing yet.
 * The same through every host. @param survey the token of a survey with a few dozen comments
 * @returns the entries that were answered.
 */
export async function tour(request: Request, survey: string): Promise<ReadonlySet<EngineEntry>> {
  const answered = new Set<EngineEntry>()
  const ask = asking(request, answered)
  const source = await tourSources(ask, survey)
  await tourAccounts(ask)
  await ask('workspace.update', { name: 'A tour' })
  assert.equal((await ask('workspace.summary', {})).name, 'A tour')
  await tourSettings(ask)
  const comments = await tourEvidence(ask)
  const theme = await tourThemes(ask, comments)
  await tourCuration(ask, theme)
  await tourCoding(ask, comments[0], theme)
  await tourAgreement(ask, theme)
  await tourThemeViews(ask, theme)
  await tourAlerts(ask)
  const priority = await tourPriorities(ask, comments[0], theme)
  await tourRanking(ask)
  await tourDrafts(ask, priority)
  await tourPlan(ask, priority)
  await ask('briefs.preview', {})
  assert.equal((await ask('briefs.export', { formats: ['md', 'html'] })).files.length, 2)
  await ask('priorities.remove', { id: priority })
  await ask('history.undo', {})
  await ask('history.redo', {})
  assert.match((await ask('history.list', {})).entries[0]?.label ?? '', /^Remove/)
  assert.equal((await ask('workspace.doctor', {})).healthy, true)
  await tourJoining(ask)
  await ask('sources.withdraw', { id: source })
  assert.equal((await ask('workspace.summary', {})).comments, 0)
  return answered
}

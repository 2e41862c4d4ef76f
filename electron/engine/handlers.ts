import type { contract } from '#shared/contract/contract.ts'
import { accountHandlers } from './features/accounts/handlers.ts'
import { agreementHandlers } from './features/agreement/handlers.ts'
import { alertHandlers } from './features/alerts/handlers.ts'
import { briefHandlers } from './features/briefs/handlers.ts'
import { codingHandlers } from './features/coding/handlers.ts'
import { curationHandlers } from './features/curation/handlers.ts'
import { draftHandlers } from './features/drafts/handlers.ts'
import { evidenceHandlers } from './features/evidence/handlers.ts'
import { selectionHandlers } from './features/evidence/selection-handlers.ts'
import { savedViewHandlers } from './features/evidence/saved-view-handlers.ts'
import { joiningHandlers } from './features/joining/handlers.ts'
import { libraryHandlers } from './features/library/handlers.ts'
import { planHandlers } from './features/plan/handlers.ts'
import { priorityHandlers } from './features/priorities/handlers.ts'
import { rankingHandlers } from './features/priorities/ranking-handlers.ts'
import { readingHandlers } from './features/readings/handlers.ts'
import { settingsHandlers } from './features/settings/handlers.ts'
import { sourceHandlers } from './features/sources/handlers.ts'
import { themePageHandlers } from './features/theme-page/handlers.ts'
import { themeHandlers } from './features/themes/handlers.ts'
import { themeViewHandlers } from './features/themes/view-handlers.ts'
import { valueHandlers } from './features/value/handlers.ts'
import { workspaceHandlers } from './features/workspace/handlers.ts'
import type { Handlers } from './kernel/context.ts'

/** Who answers what: every entry of the contract, once. */
export const handlers: Handlers<typeof contract> = {
  ...workspaceHandlers,
  ...sourceHandlers,
  ...accountHandlers,
  ...evidenceHandlers,
  ...selectionHandlers,
  ...savedViewHandlers,
  ...readingHandlers,
  ...themeHandlers,
  ...curationHandlers,
  ...themePageHandlers,
  ...themeViewHandlers,
  ...priorityHandlers,
  ...codingHandlers,
  ...agreementHandlers,
  ...rankingHandlers,
  ...draftHandlers,
  ...planHandlers,
  ...valueHandlers,
  ...libraryHandlers,
  ...briefHandlers,
  ...settingsHandlers,
  ...joiningHandlers,
  ...alertHandlers,
}

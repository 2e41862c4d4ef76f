import type { contract } from '#shared/contract/contract.ts'
import { accountHandlers } from './features/accounts/handlers.ts'
import { briefHandlers } from './features/briefs/handlers.ts'
import { evidenceHandlers } from './features/evidence/handlers.ts'
import { libraryHandlers } from './features/library/handlers.ts'
import { planHandlers } from './features/plan/handlers.ts'
import { priorityHandlers } from './features/priorities/handlers.ts'
import { readingHandlers } from './features/readings/handlers.ts'
import { sourceHandlers } from './features/sources/handlers.ts'
import { themeHandlers } from './features/themes/handlers.ts'
import { valueHandlers } from './features/value/handlers.ts'
import { workspaceHandlers } from './features/workspace/handlers.ts'
import type { Handlers } from './kernel/context.ts'

/** Who answers what: every entry of the contract, once. */
export const handlers: Handlers<typeof contract> = {
  ...workspaceHandlers,
  ...sourceHandlers,
  ...accountHandlers,
  ...evidenceHandlers,
  ...readingHandlers,
  ...themeHandlers,
  ...priorityHandlers,
  ...planHandlers,
  ...valueHandlers,
  ...libraryHandlers,
  ...briefHandlers,
}

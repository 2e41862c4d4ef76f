import type { codingEntries } from '#shared/contract/coding.ts'
import type { Handlers } from '../../kernel/context.ts'
import { codePassageHandlers } from './code-passage.ts'
import { readCodebookHandlers } from './read-codebook.ts'
import { ruleHandlers } from './rules.ts'
import { saveCodebook } from './save-codebook.ts'
import { tableHandlers } from './tables.ts'

export const codingHandlers: Handlers<typeof codingEntries> = {
  ...codePassageHandlers,
  ...ruleHandlers,
  ...tableHandlers,
  ...readCodebookHandlers,
  'codebook.save': saveCodebook,
}

import type { themePageEntries } from '#shared/contract/theme-page.ts'
import type { Handlers } from '../../kernel/context.ts'
import { themePage } from './page.ts'

export const themePageHandlers: Handlers<typeof themePageEntries> = {
  'themes.page': themePage,
}

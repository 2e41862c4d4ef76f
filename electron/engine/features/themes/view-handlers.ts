import { VerbatimError } from '#shared/contract/errors.ts'
import { themeViewEntries } from '#shared/contract/theme-views.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { compareGroups } from './compare.ts'
import { gatherComments } from './gather.ts'
import { groupChoices } from './groups.ts'
import { themeMap } from './map.ts'
import { quotesOf } from './quotes.ts'
import { saveView } from './save-view.ts'
import { themeTrends } from './trend.ts'

/** What every figure rests on. */
const figures = themeViewEntries['themes.trend'].reads

export const themeViewHandlers: Handlers<typeof themeViewEntries> = {
  'themes.map'(context) {
    freshPlacement(context)
    return context.memo('map', ['comment', 'theme', 'source'], () => themeMap(context.db))
  },

  'themes.mapQuote'(context, { number }) {
    const [quote] = quotesOf(context.db, [number])
    if (!quote) throw new VerbatimError('not-found', 'This comment is no longer in the workspace.')
    return { quote }
  },

  'themes.gather': gatherComments,

  'themes.trend': (context, { per }) =>
    context.kept(`themes.trend by ${per}`, figures, () => themeTrends(context, per)),

  'themes.compareChoices': (context) =>
    context.kept('themes.compareChoices', figures, () => ({
      unit: factsOf(context).unit,
      ways: groupChoices(context),
    })),

  'themes.compare': (context, sides) => compareGroups(context, sides),

  'themes.saveView': saveView,
}

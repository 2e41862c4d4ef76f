import type { rankingEntries } from '#shared/contract/ranking.ts'
import type { Handlers } from '../../kernel/context.ts'
import { questionsFor } from './asked.ts'
import { drawFirmness } from './firmness.ts'
import { orderPriorities } from './order.ts'
import { ratePriority } from './rate.ts'
import { setRule, setWeights } from './ranking.ts'

export const rankingHandlers: Handlers<typeof rankingEntries> = {
  'ranking.setWeights': (context, input) => ({ changed: setWeights(context, input) }),
  'ranking.setRule': (context, input) => ({ changed: setRule(context, input) }),
  'ranking.rate': (context, input) => ({ changed: ratePriority(context, input) }),
  'ranking.questions': (context, { id }) => questionsFor(context, id),
  'ranking.order': (context, { ids }) => ({ changed: orderPriorities(context, ids) }),
  'ranking.firmness': drawFirmness,
}

import { VerbatimError } from '#shared/contract/errors.ts'
import type { valueEntries } from '#shared/contract/value.ts'
import { assumptionWords } from '#shared/domain/assumptions.ts'
import { setting } from '../../db/settings.ts'
import type { Handlers } from '../../kernel/context.ts'
import { changeableCycle } from '../cycles/handlers.ts'
import { priorityById } from '../priorities/repo.ts'
import { caseOf, totalOf } from './case.ts'
import { inputsOf } from './inputs.ts'
import { assume, dropRate, putRate } from './repo.ts'

export const valueHandlers: Handlers<typeof valueEntries> = {
  'value.case': (context, { id }) => caseOf(context, id),
  'value.inputs': (context, input) => inputsOf(context, input),
  'value.total': (context) => totalOf(context),

  'value.assume'(context, { id, ...change }) {
    changeableCycle(context)
    const { seq: priority, title } = priorityById(context.db, id)
    const { label, form } = assumptionWords[change.name]
    const typed = Object.values(change.values ?? {})
    if (form === 'share' && typed.some((value) => value !== null && value > 1)) {
      throw new VerbatimError('bad-input', `${label} lies between 0 and 100%. Nothing was changed.`)
    }
    context.say(`Change “${label}” of “${title}”`)
    return { changed: assume(context.db, { priority, currency: setting(context.db, 'currency'), change }) }
  },

  'value.setRate'(context, rate) {
    const into = setting(context.db, 'currency')
    if (rate.currency === into) {
      throw new VerbatimError('bad-input', `${into} is the workspace’s own currency and needs no rate.`)
    }
    context.say(`Set the rate of ${rate.currency}`)
    return { changed: putRate(context.db, into, rate) }
  },
  'value.removeRate'(context, { currency }) {
    context.say(`Remove the rate of ${currency}`)
    return { changed: dropRate(context.db, setting(context.db, 'currency'), currency) }
  },
}

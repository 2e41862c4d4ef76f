import type { agreementEntries } from '#shared/contract/agreement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { answer, begin, handIn, task } from './code.ts'
import { draw, prospect, withdraw } from './draw.ts'
import { saveAnswers, saveTask } from './hand-out.ts'
import { describeSample, sampleById, samplesOf } from './repo.ts'
import { results } from './results.ts'
import { saveResults } from './save-results.ts'
import { settle } from './settle.ts'
import { look, read } from './take-in.ts'

/** Two coders on one sample of comments: drawn, coded blind, compared, settled. */
export const agreementHandlers: Handlers<typeof agreementEntries> = {
  'agreement.list': ({ db }) => ({ samples: samplesOf(db).map((sample) => describeSample(db, sample)) }),
  'agreement.sample': ({ db }, { id }) => describeSample(db, sampleById(db, id)),
  'agreement.prospect': prospect,
  'agreement.draw': draw,
  'agreement.withdraw': withdraw,
  'agreement.begin': begin,
  'agreement.task': task,
  'agreement.answer': answer,
  'agreement.handIn': handIn,
  'agreement.saveTask': saveTask,
  'agreement.saveAnswers': saveAnswers,
  'agreement.look': look,
  'agreement.read': read,
  'agreement.results': results,
  'agreement.settle': settle,
  'agreement.saveResults': saveResults,
}

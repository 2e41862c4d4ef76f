import type { readingEntries } from '#shared/contract/readings.ts'
import type { Handlers } from '../../kernel/context.ts'
import { fillReadings, readingModel } from './fill.ts'
import { countRead } from './repo.ts'

export const readingHandlers: Handlers<typeof readingEntries> = {
  'readings.state': ({ db, compute }) => ({
    ...countRead(db, readingModel(compute)),
    model: compute.model()?.id ?? null,
  }),

  async 'readings.fill'(context) {
    const { db, compute, signal } = context
    // What another process has open it reads itself.
    if (context.isReadOnly) return { read: 0 }
    const read = await fillReadings({
      db,
      compute,
      signal,
      onStored: (progress) => context.progress(0, progress.read / Math.max(1, progress.of)),
    })
    if (read > 0) context.changed(['reading'])
    return { read }
  },
}

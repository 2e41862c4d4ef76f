import type { Table } from '#shared/contract/define.ts'
import type { Context } from './context.ts'

/** Something read from the workspace that is kept until one of its tables changes. */
export interface Sliced<Value> {
  /** All of it at once, where it is not there yet. */
  of(context: Context): Value
  /** The same a piece at a time; it ends early when somebody asked for all of it, or what it reads changed meanwhile. */
  inSlices(context: Context): Generator<void>
}

/** @param read gives way between any two pieces that each take some ten milliseconds */
export function sliced<Value>(
  key: string,
  reads: readonly Table[],
  read: (context: Context) => Generator<void, Value>,
): Sliced<Value> {
  /** Another object as soon as anything that is read has changed. */
  const groundOf = (context: Context): { isRead: boolean } =>
    context.memo(`ground of ${key}`, reads, () => ({ isRead: false }))
  return {
    of: (context) =>
      context.memo(key, reads, () => {
        groundOf(context).isRead = true
        return whole(read(context))
      }),
    *inSlices(context) {
      const ground = groundOf(context)
      const steps = read(context)
      while (!ground.isRead) {
        const { done, value } = steps.next()
        if (done) {
          ground.isRead = true
          return void context.memo(key, reads, () => value)
        }
        yield
        if (groundOf(context) !== ground) return
      }
    },
  }
}

function whole<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

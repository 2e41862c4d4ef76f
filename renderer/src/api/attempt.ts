import { toasts } from '../ui/toasts.ts'
import { messageOf } from './request-error.ts'

/** Waits for something that may fail; a failure becomes a toast and the answer null. */
export async function attempt<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise
  } catch (error) {
    toasts.warn(messageOf(error))
    return null
  }
}

import { statSync } from 'node:fs'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Workbench } from '#engine/workbench.types.ts'

export interface FakeWorkbench extends Workbench {
  /** Every entry that was asked. */
  readonly asked: string[]
  emit(event: VerbatimEvent): void
}

/** Answers every request with what was asked: enough to see what a host lets through. */
export function createFakeWorkbench(): FakeWorkbench {
  const asked: string[] = []
  const listeners = new Set<(event: VerbatimEvent) => void>()
  const paths = new Map<string, string>()
  return {
    asked,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    open: () => Promise.resolve(),
    openLast: () => Promise.resolve(),
    request(entry, input) {
      asked.push(entry)
      return Promise.resolve({ ok: true, value: { entry, input } })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    grant(path, name) {
      const token = `token-${paths.size + 1}`
      paths.set(token, path)
      return { token, name, bytes: statSync(path).size }
    },
    pathOf: (token) => paths.get(token) ?? null,
    close: () => Promise.resolve(),
  }
}

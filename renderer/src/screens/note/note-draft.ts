import { useSyncExternalStore } from 'react'
import { isoDay } from './today.ts'

export interface NoteDraft {
  readonly isOpen: boolean
  /** '' for none. */
  readonly account: string
  /** ISO day. */
  readonly on: string
  readonly text: string
  readonly voice: 'reported' | 'customer'
}

const empty: NoteDraft = { isOpen: false, account: '', on: '', text: '', voice: 'reported' }

/** The note that is being written. Closing its window keeps the words, so that nothing written is lost. */
class NoteDraftStore {
  #state = empty
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): NoteDraft => this.#state

  /** A note not begun yet is of today. */
  open = (): void => {
    const { text, on } = this.#state
    this.change({ isOpen: true, on: text === '' ? isoDay(new Date()) : on })
  }

  close = (): void => this.change({ isOpen: false })

  /** Once it is kept. */
  clear = (): void => this.#set(empty)

  change = (change: Partial<NoteDraft>): void => this.#set({ ...this.#state, ...change })

  #set(state: NoteDraft): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const noteDraft = new NoteDraftStore()

export const useNoteDraft = (): NoteDraft => useSyncExternalStore(noteDraft.subscribe, noteDraft.state)

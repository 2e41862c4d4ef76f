export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly tone: 'info' | 'warning'
  readonly text: string
  readonly action: ToastAction | null
  /** A second one. */
  readonly also: ToastAction | null
}

const shownMs = 6_000
const shownWithActionMs = 12_000
const shownMost = 3

/** The lines shown at the foot of the window. Warnings stay until they are closed; what only tells gives way to the next. */
class Toasts {
  #list: readonly Toast[] = []
  #nextId = 1
  readonly #listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  list = (): readonly Toast[] => this.#list

  say = (text: string, options: { readonly action?: ToastAction; readonly also?: ToastAction } = {}): void => {
    const { action = null, also = null } = options
    const id = this.#add({ tone: 'info', text, action, also })
    setTimeout(() => this.close(id), action ? shownWithActionMs : shownMs)
  }

  warn = (text: string): void => {
    if (this.#list.some((toast) => toast.tone === 'warning' && toast.text === text)) return
    this.#add({ tone: 'warning', text, action: null, also: null })
  }

  close = (id: number): void => this.#set(this.#list.filter((toast) => toast.id !== id))

  closeActions = (): void => this.#set(this.#list.filter((toast) => toast.action === null))

  #add(toast: Omit<Toast, 'id'>): number {
    const id = this.#nextId++
    const kept = this.#list.filter(({ tone, action }) => tone === 'warning' || action !== null)
    this.#set([...kept, { ...toast, id }].slice(-shownMost))
    return id
  }

  #set(list: readonly Toast[]): void {
    if (list.length === this.#list.length && list.every((toast, index) => toast === this.#list[index])) return
    this.#list = list
    for (const listener of this.#listeners) listener()
  }
}

export const toasts = new Toasts()

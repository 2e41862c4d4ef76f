import type { PickedFile } from '#shared/contract/host.ts'
import type { FilePreview, ImportReport } from '#shared/contract/sources.ts'
import { askedWith, importable } from './draft-file.ts'
import type { Asked, DraftFile } from './draft-file.ts'

export interface DraftState {
  readonly files: readonly DraftFile[]
  /** Token of the file that is looked at. */
  readonly selected: string | null
  /** Files the host did not take, in words. */
  readonly refused: readonly string[]
  /** What the last import brought. */
  readonly imported: readonly ImportReport[]
}

export interface DraftEngine {
  readonly grant: (files: readonly File[]) => Promise<{ granted: readonly PickedFile[]; refused: readonly string[] }>
  readonly preview: (file: DraftFile) => Promise<FilePreview | null>
}

const empty: DraftState = { files: [], selected: null, refused: [], imported: [] }

/** The files on their way in. It outlives the page, so that looking elsewhere loses nothing. */
export class ImportDraftStore {
  readonly #engine: DraftEngine
  readonly #listeners = new Set<() => void>()
  #state = empty
  #isReading = false

  constructor(engine: DraftEngine) {
    this.#engine = engine
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): DraftState => this.#state

  addFiles = async (files: readonly File[]): Promise<void> => {
    const { granted, refused } = await this.#engine.grant(files)
    this.#set({ refused })
    this.addPicked(granted)
  }

  addPicked = (picked: readonly PickedFile[]): void => {
    if (picked.length === 0) return
    const files = picked.map((file): DraftFile => ({ ...file, asked: {}, state: 'waiting', preview: null }))
    const selected = this.#state.selected ?? picked[0]?.token ?? null
    this.#set({ files: [...this.#state.files, ...files], selected, imported: [] })
    void this.#readWaiting()
  }

  select = (token: string): void => this.#set({ selected: token })

  ask = (token: string, change: Asked): void => {
    this.#change(token, (file) => ({ ...file, asked: askedWith(file.asked, change), state: 'waiting' }))
    void this.#readWaiting()
  }

  remove = (token: string): void => {
    const files = this.#state.files.filter((file) => file.token !== token)
    const selected = this.#state.selected === token ? (files[0]?.token ?? null) : this.#state.selected
    this.#set({ files, selected })
  }

  clear = (): void => this.#set(empty)

  /** Another workspace is open: what would happen there is another matter. */
  readAgain = (): void => {
    this.#set({ imported: [], files: this.#state.files.map((file) => ({ ...file, state: 'waiting' })) })
    void this.#readWaiting()
  }

  /** What could not be read stays, with its reason. */
  finish = (imported: readonly ImportReport[]): void => {
    const done = new Set(importable(this.#state.files).map((file) => file.token))
    const files = this.#state.files.filter((file) => !done.has(file.token))
    this.#set({ files, selected: files[0]?.token ?? null, imported, refused: [] })
  }

  /** One file after the other, so that the first is there soon. */
  async #readWaiting(): Promise<void> {
    if (this.#isReading) return
    this.#isReading = true
    for (let next = this.#nextWaiting(); next; next = this.#nextWaiting()) await this.#read(next)
    this.#isReading = false
  }

  #nextWaiting(): DraftFile | undefined {
    const waiting = this.#state.files.filter((file) => file.state === 'waiting')
    return waiting.find((file) => file.token === this.#state.selected) ?? waiting[0]
  }

  async #read(asking: DraftFile): Promise<void> {
    const { token, asked } = asking
    this.#change(token, (file) => ({ ...file, state: 'reading' }))
    const preview = await this.#engine.preview(asking)
    // What was asked meanwhile is read next.
    this.#change(token, (file) =>
      file.asked === asked && file.state === 'reading'
        ? { ...file, state: 'read', preview: preview ?? file.preview }
        : file,
    )
  }

  #change(token: string, to: (file: DraftFile) => DraftFile): void {
    this.#set({ files: this.#state.files.map((file) => (file.token === token ? to(file) : file)) })
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

import type { OutputOf } from '#shared/contract/contract.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import type { FilePreview, ImportReport } from '#shared/contract/sources.ts'
import { askedWith, importable } from './draft-file.ts'
import type { Asked, DraftFile, GatheredFile } from './draft-file.ts'

export interface DraftState {
  readonly files: readonly DraftFile[]
  /** Token of the file that is looked at. */
  readonly selected: string | null
  /** What was picked and is being looked into, by name. */
  readonly opening: readonly string[]
  /** What cannot be imported, in words. */
  readonly refused: readonly string[]
  /** What the last import brought. */
  readonly imported: readonly ImportReport[]
}

export interface DraftEngine {
  readonly grant: (files: readonly File[]) => Promise<{ granted: readonly PickedFile[]; refused: readonly string[] }>
  /** Null when it was cancelled. @throws Error with words for people */
  readonly gather: (tokens: readonly string[]) => Promise<OutputOf<'sources.gather'> | null>
  readonly preview: (file: DraftFile) => Promise<FilePreview | null>
  /** Files of watched folders that were imported: they wait no more. */
  readonly settle: (tokens: readonly string[]) => void
}

const empty: DraftState = { files: [], selected: null, opening: [], refused: [], imported: [] }

/** The files on their way in. It outlives the page, so that looking elsewhere loses nothing. */
export class ImportDraftStore {
  readonly #engine: DraftEngine
  readonly #listeners = new Set<() => void>()
  #state = empty
  #isReading = false
  #opened: Promise<void> = Promise.resolve()

  constructor(engine: DraftEngine) {
    this.#engine = engine
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  state = (): DraftState => this.#state

  addFiles = async (files: readonly File[]): Promise<void> => {
    const names = topNames(files)
    this.#set({ refused: [], opening: [...this.#state.opening, ...names] })
    const { granted, refused } = await this.#engine.grant(files)
    this.#set({ refused: [...this.#state.refused, ...refused], opening: without(this.#state.opening, names) })
    await this.addPicked(granted)
  }

  /** Looks into what was picked (a folder, an archive, a plain file) and puts the files it holds on the list. */
  addPicked = (picked: readonly PickedFile[]): Promise<void> => this.#open(picked, null)

  /** Files of watched folders; those on the list already are passed over. */
  addWaiting = async (waiting: readonly PickedFile[]): Promise<void> => {
    const known = new Set(this.#state.files.map((file) => file.watched))
    for (const file of waiting) if (!known.has(file.token)) await this.#open([file], file.token)
  }

  select = (token: string): void => this.#set({ selected: token })

  ask = (token: string, change: Asked): void => this.#askFor(token, (asked) => askedWith(asked, change))

  /** Leaves aside what was asked, and what was remembered of files like this one. */
  startAfresh = (token: string): void => this.#askFor(token, () => ({ remembers: false }))

  remove = (token: string): void => {
    const at = this.#state.files.findIndex((file) => file.token === token)
    const files = this.#state.files.filter((file) => file.token !== token)
    const beside = files[Math.min(Math.max(at, 0), files.length - 1)]?.token ?? null
    this.#set({ files, selected: this.#state.selected === token ? beside : this.#state.selected })
  }

  /** Puts a file that was taken off back where it stood. */
  putBack = (file: DraftFile, at: number): void => {
    if (this.#state.files.some(({ token }) => token === file.token)) return
    const files = [...this.#state.files]
    files.splice(at, 0, file)
    this.#set({ files, selected: file.token })
    void this.#readWaiting()
  }

  clear = (): void => this.#set(empty)

  dismissRefused = (): void => this.#set({ refused: [] })

  /** Another workspace is open: what would happen there is another matter. */
  startOver = (): void => {
    this.#set({ imported: [] })
    this.readAgain()
  }

  /** What imports go by has changed: what is masked, who is ours, what is here already. */
  readAgain = (): void => {
    this.#set({ files: this.#state.files.map((file) => ({ ...file, state: 'waiting' })) })
    void this.#readWaiting()
  }

  /** What could not be read stays, with its reason. */
  finish = (imported: readonly ImportReport[]): void => {
    const done = importable(this.#state.files)
    const files = this.#state.files.filter((file) => !done.includes(file))
    this.#set({ files, selected: files[0]?.token ?? null, imported, refused: [] })
    const left = new Set(files.map((file) => file.watched))
    const settled = new Set(done.flatMap(({ watched }) => (watched === null || left.has(watched) ? [] : [watched])))
    if (settled.size > 0) this.#engine.settle([...settled])
  }

  #askFor(token: string, change: (asked: Asked) => Asked): void {
    this.#change(token, (file) => ({ ...file, asked: change(file.asked), state: 'waiting' }))
    void this.#readWaiting()
  }

  /** One after the other, in the order picked. */
  #open(picked: readonly PickedFile[], watched: string | null): Promise<void> {
    if (picked.length === 0) return Promise.resolve()
    const names = picked.map((file) => file.name)
    this.#set({ opening: [...this.#state.opening, ...names], imported: [] })
    this.#opened = this.#opened.then(async () => {
      const found = await this.#gathered(picked)
      this.#set({ opening: without(this.#state.opening, names) })
      this.#add(found, watched)
    })
    return this.#opened
  }

  async #gathered(picked: readonly PickedFile[]): Promise<readonly GatheredFile[]> {
    try {
      const found = await this.#engine.gather(picked.map((file) => file.token))
      const refused = (found?.refused ?? []).map(refusal)
      this.#set({ refused: [...this.#state.refused, ...refused] })
      return found?.files ?? []
    } catch (error) {
      this.#set({ refused: [...this.#state.refused, error instanceof Error ? error.message : String(error)] })
      return []
    }
  }

  #add(found: readonly GatheredFile[], watched: string | null): void {
    const files = found.map((file): DraftFile => ({ ...file, asked: {}, state: 'waiting', preview: null, watched }))
    const looked = this.#state.files.find(({ token }) => token === this.#state.selected)
    // One that cannot be read is no reason to stay.
    const stays = looked !== undefined && looked.preview?.ok !== false
    const selected = (stays ? looked : (files[0] ?? looked))?.token ?? null
    this.#set({ files: [...this.#state.files, ...files], selected })
    void this.#readWaiting()
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

/** What was chosen or dropped, as a person sees it: a folder once, not each file in it. */
function topNames(files: readonly File[]): readonly string[] {
  return [...new Set(files.map((file) => (file.webkitRelativePath || file.name).split('/')[0] ?? file.name))]
}

const without = (names: readonly string[], gone: readonly string[]): readonly string[] =>
  names.filter((name) => !gone.includes(name))

/** The name leads, with the archive that the file is in, and stands once. */
function refusal({ name, message }: { readonly name: string; readonly message: string }): string {
  if (message.includes(name)) return message
  const own = name.split(' › ').at(-1) ?? name
  return message.startsWith(`${own} `) ? `${name}${message.slice(own.length)}` : `${name}: ${message}`
}

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { HostEntry, OutputOf } from '#shared/contract/contract.ts'
import { contract, hostEntries } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { Listener } from '#shared/contract/wire.ts'
import { engineParts } from './engine-parts.ts'
import { createEngine, type Engine } from './index.ts'
import { asFailure } from './kernel/failure.ts'
import { recentWorkspaces } from './recent.ts'
import { writeSample } from './sample.ts'
import { usualTimes, watchFolders, type FolderWatch } from './watch/folder-watch.ts'
import type { KnownSource } from './watch/known-bytes.ts'
import { watchCalls } from './watch/watch-calls.ts'
import { watchedList } from './watch/watched-list.ts'
import type { Workbench, WorkbenchOptions } from './workbench.types.ts'

type OwnEntry = Exclude<HostEntry, 'host.info' | 'host.pickFiles' | 'host.pickFolder' | 'host.reveal' | 'host.openLink'>

/** One open workspace, those that could be opened instead, and the requests about both. */
export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { dataFolder, log } = options
  const parts = engineParts(options)
  const { compute, files, intake } = parts
  const recent = recentWorkspaces(dataFolder)
  const watched = watchedList(dataFolder, log)
  const listeners = new Set<Listener>()
  const emit = (event: VerbatimEvent): void => listeners.forEach((listener) => listener(event))
  const samplePath = join(dataFolder, 'Sample workspace.verbatim')
  let engine: Engine | null = null
  let watch: FolderWatch | null = null
  let opening: Promise<void> = Promise.resolve()

  const swap = async (path: string): Promise<void> => {
    const whole = resolve(path)
    if (engine?.path === whole) return
    // The new one is opened first: if it cannot be, the old one stays.
    const next = createEngine({ ...parts, path: whole, emit })
    const before = engine
    watch?.close()
    watch = null
    engine = next
    await before?.close()
    recent.opened(whole)
    emit({ type: 'engine', state: 'opened', error: null })
    watch = watchFolders({
      workspace: whole,
      list: watched,
      grant: files.grant,
      sources: () => sourcesOf(next),
      emit,
      clock: options.clock,
      log,
      times: options.watchTimes ?? usualTimes,
    })
  }
  const open = (path: string): Promise<void> => {
    opening = opening.then(
      () => swap(path),
      () => swap(path),
    )
    return opening
  }

  const openSample = async (): Promise<void> => {
    if (!existsSync(samplePath)) {
      await writeSample({ ...parts, resourcesFolder: options.resourcesFolder }, samplePath, emit)
    }
    await open(samplePath)
  }

  const own: { readonly [Name in OwnEntry]: (input: unknown) => Promise<OutputOf<Name>> } = {
    async 'host.workspaces'() {
      const known = recent.list()
      const current = known.find(({ path }) => path === engine?.path)?.id ?? null
      return { current, recent: known.map(({ id, name, folder }) => ({ id, name, folder })) }
    },
    async 'host.openWorkspace'(input) {
      const { id } = hostEntries['host.openWorkspace'].in.parse(input)
      const found = recent.list().find((one) => one.id === id)
      if (!found)
        throw new VerbatimError('not-found', 'This workspace is no longer where it was. Open it from its new place.')
      await open(found.path)
      return {}
    },
    async 'host.createWorkspace'(input) {
      const { name } = hostEntries['host.createWorkspace'].in.parse(input)
      mkdirSync(dataFolder, { recursive: true })
      await open(freePath(dataFolder, name))
      return {}
    },
    async 'host.openSample'() {
      await openSample()
      return {}
    },
    async 'host.cancelJob'(input) {
      engine?.cancel(hostEntries['host.cancelJob'].in.parse(input).job)
      return {}
    },
    ...watchCalls(() => watch, files),
  }
  const isOwn = (entry: string): entry is OwnEntry => Object.hasOwn(own, entry)

  return {
    open,
    async openLast() {
      for (const { path } of recent.list()) {
        try {
          return await open(path)
        } catch (error) {
          // One that was moved, damaged or made by a newer Verbatim must not keep the others closed.
          log(asFailure(error, log).message)
        }
      }
      await open(firstPath(dataFolder))
    },
    async request(entry, input, job) {
      try {
        if (isOwn(entry)) return { ok: true, value: await own[entry](input) }
        if (engine === null) throw new VerbatimError('unavailable', 'No workspace is open.')
        return await engine.request(entry, input, job)
      } catch (error) {
        return { ok: false, error: asFailure(error, log) }
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    grant: (path, name) => files.grant(path, name),
    pathOf: (token) => files.find(token)?.path ?? null,
    async close() {
      await opening.catch(() => undefined)
      watch?.close()
      await engine?.close()
      await Promise.all([compute.close(), intake.close()])
      rmSync(options.scratchFolder, { recursive: true, force: true })
    },
  }
}

async function sourcesOf(engine: Engine): Promise<readonly KnownSource[]> {
  const result = await engine.request('sources.list', {}, null)
  if (!result.ok) throw new VerbatimError(result.error.code, result.error.message)
  return contract['sources.list'].out.parse(result.value).sources
}

function firstPath(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true })
  return join(dataFolder, 'My workspace.verbatim')
}

function freePath(folder: string, name: string): string {
  const safe =
    name
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Workspace'
  for (let nth = 1; ; nth += 1) {
    const path = join(folder, `${nth === 1 ? safe : `${safe} ${nth}`}.verbatim`)
    if (!existsSync(path)) return path
  }
}

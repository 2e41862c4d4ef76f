import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import type { TestBridge } from './bridge.ts'
import type { Host } from './host.ts'
import { madeSample } from './made-sample.ts'

type Asked = InputOf<'sources.import'>['files'][number]['asked']

export interface WorkspaceHelpers {
  create(name: string): Promise<void>
  openSample(): Promise<void>
  /** Hands files to the app without its screens. */
  grant(paths: readonly string[]): Promise<readonly PickedFile[]>
  /** Imports a file as it is guessed, or as asked. */
  import(path: string, asked?: Asked): Promise<OutputOf<'sources.import'>>
  findThemes(count?: number): Promise<OutputOf<'themes.find'>>
}

/** Runs in the page of the browser host. */
async function upload({ name, text }: { name: string; text: string }): Promise<Result<PickedFile>> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const answer = await fetch(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes })
  return answer.json()
}

/** The steps that a test needs before it comes to its point. */
export function createWorkspaceHelpers(host: Host, bridge: TestBridge, dataFolder: string): WorkspaceHelpers {
  const grantInBrowser = async (path: string): Promise<PickedFile> => {
    const file = { name: basename(path), text: readFileSync(path).toString('base64') }
    const result = await host.page().evaluate(upload, file)
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  const grant: WorkspaceHelpers['grant'] = async (paths) => {
    if (host.kind === 'browser') return Promise.all(paths.map(grantInBrowser))
    let files: readonly PickedFile[] = []
    await host.chooseFiles(paths, async () => {
      files = (await bridge.request('host.pickFiles', {})).files
    })
    return files
  }
  return {
    grant,
    create: async (name) => void (await bridge.request('host.createWorkspace', { name })),
    async openSample() {
      madeSample.copyTo(dataFolder)
      await bridge.request('host.openSample', {})
    },
    async import(path, asked = {}) {
      const files = await grant([path])
      return bridge.request('sources.import', { files: files.map(({ token }) => ({ token, asked })) }, 'test-import')
    },
    findThemes: (count) => bridge.request('themes.find', { count: count ?? null }, 'test-themes'),
  }
}

import { bridge } from '../../api/bridge.ts'
import { request } from '../../api/client.ts'
import { jobs } from '../../api/jobs.ts'
import type { ImportDraftStore } from './import-draft-store.ts'

/** What imports go by as text, to tell whether it changed; null where there is no answer. */
async function rulesNow(): Promise<string | null> {
  try {
    const { mask, domains, speakers } = await request('sources.rules', {})
    return JSON.stringify({ mask, domains, speakers })
  } catch {
    return null
  }
}

/**
 * Reads the files on their way in again when another workspace is opened, when sources come or go, and when what
 * imports go by is changed, by undo too. Returns the function that ends it.
 */
export function followRules(store: ImportDraftStore): () => void {
  let known: string | null = null
  const learn = async (): Promise<boolean> => {
    const [before, now] = [known, await rulesNow()]
    known = now
    return before !== null && now !== null && before !== now
  }
  const follow = async (isSourceChanged: boolean): Promise<void> => {
    if ((await learn()) || isSourceChanged) store.readAgain()
  }
  void learn()
  return bridge.subscribe((event) => {
    if (event.type === 'engine' && event.state === 'opened') {
      known = null
      void learn()
      store.startOver()
    }
    if (event.type !== 'changed') return
    // An import takes its own files off the list when it ends.
    const isImporting = jobs.stateOf('sources.import').job !== null
    const isSourceChanged = event.tables.includes('source') && !isImporting
    if (isSourceChanged || event.tables.includes('workspace')) void follow(isSourceChanged)
  })
}

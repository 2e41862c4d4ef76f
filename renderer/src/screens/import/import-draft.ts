import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DraftState, ImportDraftStore } from './import-draft-store.ts'

export const ImportDraftContext = createContext<ImportDraftStore | null>(null)

/** The files on their way in, without following them. */
export function useImportDraft(): ImportDraftStore {
  const store = useContext(ImportDraftContext)
  if (!store) throw new Error('ImportDraftProvider is missing above.')
  return store
}

export function useImportDraftState(): DraftState {
  const store = useImportDraft()
  return useSyncExternalStore(store.subscribe, store.state)
}
